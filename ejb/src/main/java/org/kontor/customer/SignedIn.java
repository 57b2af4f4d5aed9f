package org.kontor.customer;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.shared.CustomerNumber;

/** The customer in whose name a call is made: the caller of role {@code customer}, whose name is the number. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignedIn {

    /** The role of customers who signed in. */
    public static final String ROLE = "customer";

    @Resource
    private SessionContext session;

    @Inject
    private Customers customers;

    /** Empty for guests, staff and timers. */
    public Optional<CustomerNumber> number() {
        return session.isCallerInRole(ROLE) ? CustomerNumber.read(session.getCallerPrincipal().getName())
                : Optional.empty();
    }

    /** What the register knows of the caller; empty for guests, staff and timers. */
    public Optional<CustomerView> customer() {
        return number().flatMap(customers::byNumber).map(Customer::view);
    }
}
