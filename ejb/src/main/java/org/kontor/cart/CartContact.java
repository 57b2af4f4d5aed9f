package org.kontor.cart;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.VatId;

/**
 * Who orders and where it goes; phone may be null, and so may the billing address when it is the same, and the VAT id
 * of a buyer who is no business.
 */
public record CartContact(@NotNull Email email, @Size(max = 40) String phone, @NotNull Address shipTo, Address billTo,
                          VatId vatId) {

    /** Nobody yet. */
    static final CartContact NONE = new CartContact(null, null, null, null);

    /** A consumer. */
    public CartContact(Email email, String phone, Address shipTo, Address billTo) {
        this(email, phone, shipTo, billTo, null);
    }

    /** The same of whom it is not known any more where it goes. */
    CartContact withoutAddress() {
        return new CartContact(email, phone, null, billTo, vatId);
    }
}
