package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
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
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BuyerChecks {

    /** A service that was silent is not asked again by every page that is looked at. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    private Carts carts;

    @Inject
    private VatChecks checks;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private PriceQueries prices;

    /** Keeps who orders and where it goes, has the VAT id checked, and answers the cart with the tax that follows. */
    public CartView enter(CartToken token, CartContact contact) {
        return checked(carts.contact(token, contact), Duration.ZERO);
    }

    /** The cart; if its price hangs on a VAT id that was not checked of late, that is made up for first. */
    public CartView look(CartView seen) {
        return checked(seen, PATIENCE);
    }

    private CartView checked(CartView cart, Duration patience) {
        var matters = cart.vatId() != null && (cart.tax().isUnchecked() || prices.businessesPayLess());
        if (!matters || !checks.isDue(cart.vatId(), patience)) {
            return cart;
        }
        checks.check(cart.vatId(), invoices.sellerVatId());
        return carts.view(cart.token()).orElseThrow(() -> new NotFound("cart", "yours"));
    }
}
