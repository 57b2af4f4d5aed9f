package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.customer.AccountQueries;
import org.kontor.customer.KeptAddress;

/** The address book of a customer. */
@Named
@RequestScoped
public class AddressesPage {

    static final String HOME = "/account/addresses";

    @Inject
    private AccountQueries accounts;

    @Inject
    private AccountEntry entry;

    private List<KeptAddress> addresses = List.of();
    private String removed;

    public void load() {
        if (entry.isOpen(HOME)) {
            addresses = accounts.addresses();
        }
    }

    public List<KeptAddress> getAddresses() {
        return addresses;
    }

    /** Not null when an address was taken out just now. */
    public String getRemoved() {
        return removed;
    }

    public void setRemoved(String removed) {
        this.removed = removed;
    }
}
