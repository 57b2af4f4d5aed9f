package org.kontor.customer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.customer.AccountQueries;
import org.kontor.customer.AddressBook;
import org.kontor.customer.CustomerRefused;
import org.kontor.customer.KeptAddress;
import org.kontor.market.Markets;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** One address of a customer's book, or a new one. */
@Named
@ViewScoped
public class AddressPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Map<String, String> FIELDS = Map.of("customer.refused.postcode", "postcode",
            "customer.refused.country", "country", "customer.refused.address", "street",
            "customer.refused.region", "region");

    @Inject
    private AccountQueries accounts;

    @Inject
    private AddressBook book;

    @Inject
    private Markets markets;

    @Inject
    private AccountEntry entry;

    private String wanted;
    private long id;
    private AddressForm form;
    private boolean forDelivery;
    private boolean forBills;

    public void load() {
        if (!entry.isOpen(AddressesPage.HOME + "/" + (wanted == null ? "new" : wanted))) {
            return;
        }
        if (wanted == null) {
            form = AddressForm.of(null, markets.countries().get(0));
            return;
        }
        var kept = ID.matcher(wanted).matches() ? accounts.address(Long.parseLong(wanted)).orElse(null) : null;
        if (kept == null) {
            Responses.notFound();
            return;
        }
        id = kept.id();
        form = AddressForm.of(kept.address(), kept.address().country());
        forDelivery = kept.forDelivery();
        forBills = kept.forBills();
    }

    public void save() {
        var faults = form.faults("");
        faults.forEach(Notices::wrong);
        if (!faults.isEmpty()) {
            return;
        }
        try {
            book.save(new KeptAddress(id, form.address(), forDelivery, forBills));
            Notices.done("customer.address.saved");
            Responses.see(AddressesPage.HOME);
        } catch (CustomerRefused refused) {
            Notices.wrong(FIELDS.get(refused.messageKey()), refused.messageKey(), country(refused));
        }
    }

    private static Object[] country(CustomerRefused refused) {
        return refused.messageKey().equals("customer.refused.country")
                ? refused.arguments().stream().map(code -> Texts.INSTANCE.country(String.valueOf(code))).toArray()
                : refused.arguments().toArray();
    }

    public boolean isKnown() {
        return id != 0;
    }

    /** Those that the checkout offers. */
    public List<String> getCountries() {
        return markets.countries();
    }

    public AddressForm getForm() {
        return form;
    }

    public boolean isForDelivery() {
        return forDelivery;
    }

    public void setForDelivery(boolean forDelivery) {
        this.forDelivery = forDelivery;
    }

    public boolean isForBills() {
        return forBills;
    }

    public void setForBills(boolean forBills) {
        this.forBills = forBills;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
