package org.kontor.builders;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Lets a test act as a member of staff with every right. */
@Stateless
@RunAs("admin")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Staff {

    public <T> T does(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same for what answers nothing. */
    public void act(Runnable deed) {
        deed.run();
    }

    /** The same in one transaction; what {@link #does} inside of it, others see before it is committed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T doesAsOne(Callable<T> work) {
        return does(work);
    }
}
