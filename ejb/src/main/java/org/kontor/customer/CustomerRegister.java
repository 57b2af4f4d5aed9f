package org.kontor.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/**
 * Enters customers into the register. Called by flows; what it answers is not for the eyes of the guest who ordered.
 */
@Stateless
@PermitAll
public class CustomerRegister {

    @Inject
    private Customers customers;

    @Inject
    private SignedIn signedIn;

    /** Who buys: the customer who is signed in, whatever address the mails go to; else the one of this address. */
    public CustomerView buyer(Email email, String name, String phone) {
        return signedIn.customer().orElseGet(() -> register(email, name, phone));
    }

    /**
     * The entry of this e-mail address, made if there is none. A known entry stays as it is: whoever orders with
     * somebody else's address must not change what the shop knows of that person; the order keeps its own copy.
     */
    public CustomerView register(Email email, String name, String phone) {
        var known = customers.byEmail(email);
        if (known.isEmpty()) {
            customers.addUnlessKnown(email, name, phone);
        }
        return known.or(() -> customers.byEmail(email)).orElseThrow().view();
    }

    /** The address of a customer with an account, which a link in a mail has proved. */
    public Optional<Email> address(CustomerNumber number) {
        return customers.byNumber(number).map(customer -> customer.view().email());
    }
}
