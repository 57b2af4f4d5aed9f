package org.kontor.checkout.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.customer.CustomerView;
import org.kontor.customer.web.AddressForm;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.VatId;
import org.kontor.web.Fault;

/** Who orders, where it goes and, if elsewhere, where the bill goes: as it is typed. */
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String email;
    private String phone;
    private AddressForm shipTo = new AddressForm();
    private AddressForm billTo = new AddressForm();
    private boolean billElsewhere;
    private String vatId;

    /** What the cart knows already, for those who come back. */
    static ContactForm of(CartView cart, String country) {
        var form = new ContactForm();
        form.email = cart.email() == null ? null : cart.email().value();
        form.phone = cart.phone();
        form.shipTo = AddressForm.of(cart.shipTo(), country);
        form.billTo = AddressForm.of(cart.billTo(), country);
        form.billElsewhere = cart.billTo() != null;
        form.vatId = cart.vatId() == null ? null : cart.vatId().value();
        return form;
    }

    /** What the account of a customer who is signed in knows; the addresses may be null. */
    static ContactForm of(CustomerView customer, Address shipTo, Address billTo, String country) {
        var form = new ContactForm();
        form.email = customer.email().value();
        form.phone = customer.phone();
        form.shipTo = AddressForm.of(shipTo, country);
        form.billElsewhere = billTo != null && !billTo.equals(shipTo);
        form.billTo = AddressForm.of(form.billElsewhere ? billTo : null, country);
        return form;
    }

    /** Whether it says what the cart knows already. */
    boolean isOf(CartView cart, String country) {
        return typed().equals(of(cart, country).typed());
    }

    private List<String> typed() {
        return Stream.of(Stream.of(email, phone, vatId), shipTo.typed(),
                billElsewhere ? billTo.typed() : Stream.<String>empty()).flatMap(Function.identity())
                .map(text -> text == null ? "" : text.strip()).toList();
    }

    /** What is missing or cannot be: a sentence by the id of its field; empty when all is well. */
    Map<String, Fault> faults() {
        var faults = new LinkedHashMap<String, Fault>();
        if (email == null) {
            faults.put("email", Fault.of("checkout.missing.email"));
        } else if (Email.read(email).isEmpty()) {
            faults.put("email", Fault.of("checkout.wrong.email"));
        }
        shipTo.faults("").forEach(faults::put);
        if (phone != null && !phone.isBlank() && !CartContact.isPhone(phone)) {
            faults.put("phone", Fault.of("checkout.wrong.phone", CartContact.LONGEST_PHONE));
        }
        if (billElsewhere) {
            billTo.faults("bill-").forEach(faults::put);
        }
        if (isBusiness() && VatId.read(vatId).isEmpty()) {
            faults.put("vatId", Fault.of("checkout.wrong.vatId"));
        } else if (isBusiness() && !shipTo.namesCompany() && !(billElsewhere && billTo.namesCompany())) {
            faults.put("company", Fault.of("checkout.missing.company"));
        }
        return faults;
    }

    private boolean isBusiness() {
        return vatId != null && !vatId.isBlank();
    }

    CartContact contact() {
        return new CartContact(Email.parse(email), phone, shipTo.address(), billElsewhere ? billTo.address() : null,
                VatId.read(vatId).orElse(null));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Open once anything of a business is typed in. */
    public String getBusinessOpen() {
        return isBusiness() || shipTo.namesCompany() ? "open" : null;
    }

    public String getVatId() {
        return vatId;
    }

    public void setVatId(String vatId) {
        this.vatId = vatId;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public AddressForm getShipTo() {
        return shipTo;
    }

    public AddressForm getBillTo() {
        return billTo;
    }

    public boolean isBillElsewhere() {
        return billElsewhere;
    }

    public void setBillElsewhere(boolean billElsewhere) {
        this.billElsewhere = billElsewhere;
    }
}
