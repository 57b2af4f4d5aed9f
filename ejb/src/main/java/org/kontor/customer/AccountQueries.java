package org.kontor.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.NotFound;

/** What customers who are signed in see of their own account, and of no other. */
@Stateless
@RolesAllowed(SignedIn.ROLE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountQueries {

    @Inject
    private SignedIn me;

    @Inject
    private AddressShelf addresses;

    public CustomerView me() {
        return me.customer().orElseThrow(() -> new NotFound("account", "yours"));
    }

    /** The address book: those for parcels and bills first. */
    public List<KeptAddress> addresses() {
        return addresses.all(number());
    }

    /** An address of the caller's own; those of others are not found. */
    public Optional<KeptAddress> address(long id) {
        return addresses.byId(number(), id);
    }

    private CustomerNumber number() {
        return me.number().orElseThrow(() -> new NotFound("account", "yours"));
    }
}
