package org.kontor.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.kontor.market.Markets;
import org.kontor.shared.Address;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.NotFound;

/** The addresses that customers keep for their next orders; orders have copies of their own. */
@Stateless
@RolesAllowed(SignedIn.ROLE)
public class AddressBook {

    static final int MOST = 20;

    @Inject
    private SignedIn me;

    @Inject
    private AddressShelf shelf;

    @Inject
    private Markets markets;

    /** Adds an address, whose id is 0, or changes one; the first of a book is for parcels and for bills. */
    public void save(KeptAddress wanted) {
        check(wanted);
        var mine = mine();
        shelf.lock(mine);
        if (wanted.id() != 0) {
            if (!shelf.change(mine, wanted)) {
                throw new NotFound("address", wanted.id());
            }
            return;
        }
        var known = shelf.all(mine);
        if (known.size() >= MOST) {
            throw new CustomerRefused("customer.refused.full", MOST);
        }
        shelf.add(mine, known.isEmpty() ? new KeptAddress(0, wanted.address(), true, true) : wanted);
    }

    /** Keeps an address of an order unless it is there already or the book is full. */
    public void keep(Address address) {
        var mine = mine();
        shelf.lock(mine);
        var known = shelf.all(mine);
        if (known.size() < MOST && known.stream().noneMatch(each -> each.address().equals(address))) {
            save(new KeptAddress(0, address, false, false));
        }
    }

    /** Takes an address out; one that is not there, or is somebody else's, is not found. */
    public void remove(long id) {
        if (!shelf.remove(mine(), id)) {
            throw new NotFound("address", id);
        }
    }

    /** Parcels go only to countries that the shop serves; bills go everywhere. */
    private void check(KeptAddress wanted) {
        var address = wanted.address();
        if (!AddressRules.fits(address)) {
            throw new CustomerRefused("customer.refused.address");
        }
        if (!AddressRules.isPostcode(address.postcode(), address.country())) {
            throw new CustomerRefused("customer.refused.postcode",
                    Objects.requireNonNullElse(address.postcode(), ""));
        }
        if (!AddressRules.hasRegion(address)) {
            throw new CustomerRefused("customer.refused.region");
        }
        if (wanted.forDelivery() && markets.delivering(address.country()).isEmpty()) {
            throw new CustomerRefused("customer.refused.country", address.country());
        }
    }

    private CustomerNumber mine() {
        return me.number().orElseThrow(() -> new NotFound("account", "yours"));
    }
}
