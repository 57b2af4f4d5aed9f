package org.kontor.builders;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Somebody who does what a test asks, with the rights of their own role. */
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class Guise {

    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
