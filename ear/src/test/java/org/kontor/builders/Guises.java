package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.kontor.security.StaffRole;

/** Lets a test act with the rights of one role alone. */
@ApplicationScoped
public class Guises {

    @Inject
    private Staff admin;

    @Inject
    private OrdersClerk orders;

    @Inject
    private FinanceClerk finance;

    @Inject
    private ContentClerk content;

    @Inject
    private DiscountsClerk discounts;

    @Inject
    private CustomerGuise customer;

    /** As a customer who is signed in. */
    public <T> T asCustomer(Callable<T> work) throws Exception {
        return customer.call(work);
    }

    public <T> T as(StaffRole role, Callable<T> work) throws Exception {
        return switch (role) {
            case ADMIN -> admin.does(work);
            case ORDERS -> orders.call(work);
            case FINANCE -> finance.call(work);
            case CONTENT -> content.call(work);
            case DISCOUNTS -> discounts.call(work);
        };
    }
}
