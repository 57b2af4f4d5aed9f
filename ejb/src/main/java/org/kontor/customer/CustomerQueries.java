package org.kontor.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.shared.CustomerNumber;

/** Looks customers up, for staff. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({"orders", "finance", "admin"})
public class CustomerQueries {

    @Inject
    private Customers customers;

    public Optional<CustomerView> byId(long id) {
        return customers.byId(id).map(Customer::view);
    }

    public Optional<CustomerView> byNumber(CustomerNumber number) {
        return customers.byNumber(number).map(Customer::view);
    }
}
