package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.customer.AddressBook;
import org.kontor.customer.SignedIn;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.pricelist.PriceQueries;
import org.kontor.shared.NotFound;
import org.kontor.tax.VatChecks;

/**
 * Who buys, and whether as a business. Its VAT id is checked outside any transaction where tax or prices hang on it,
 * and the cart is then priced anew: while nobody could confirm the id, it is a consumer's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class BuyerChecks {

    /** A service that was silent is not asked again by every page that is looked at. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    private Carts carts;

    @Inject
    private AddressBook addresses;

    @Inject
    private VatChecks checks;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private PriceQueries prices;

    /** Keeps who orders and where it goes, and has the VAT id checked. */
    public void enter(CartToken token, CartContact contact) {
        carts.contact(token, contact);
        if (contact.vatId() != null) {
            check(view(token), Duration.ZERO);
        }
    }

    /** The same for a customer who is signed in and wants to find the addresses again when ordering next. */
    @RolesAllowed(SignedIn.ROLE)
    public void enterAndKeep(CartToken token, CartContact contact) {
        enter(token, contact);
        addresses.keep(contact.shipTo());
        Optional.ofNullable(contact.billTo()).ifPresent(addresses::keep);
    }

    /** The cart; if its price hangs on a VAT id that was not checked of late, that is made up for first. */
    public CartView look(CartView seen) {
        return check(seen, PATIENCE) ? view(seen.token()) : seen;
    }

    private boolean check(CartView cart, Duration patience) {
        var matters = cart.vatId() != null && (cart.tax().isUnchecked() || prices.businessesPayLess());
        if (!matters || !checks.isDue(cart.vatId(), patience)) {
            return false;
        }
        checks.check(cart.vatId(), invoices.sellerVatId());
        return true;
    }

    private CartView view(CartToken token) {
        return carts.view(token).orElseThrow(() -> new NotFound("cart", "yours"));
    }
}
