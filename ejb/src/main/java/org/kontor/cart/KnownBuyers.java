package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.kontor.customer.CustomerRegister;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceQueries;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.VatId;
import org.kontor.tax.TaxQueries;

/**
 * Says whose cart it is when that is certain. What a guest typed is not: prices of a group and freedom from tax are for
 * those who are known, or anybody could have them by naming another.
 */
@ApplicationScoped
class KnownBuyers {

    @Inject
    private BuyerGroupQueries groups;

    @Inject
    private CustomerRegister register;

    @Inject
    private PriceQueries lists;

    @Inject
    private TaxQueries taxes;

    /** The one place that knows: the buyer of a draft, whom staff know, and the customer whose account has the cart. */
    Optional<Email> known(Cart cart) {
        return cart.isDraft() ? Optional.ofNullable(cart.email()) : cart.customer().flatMap(register::address);
    }

    /** Whose uses of promotions a cart counts among: who is known, whatever they typed, else who was typed. */
    Optional<Email> counted(Cart cart) {
        return known(cart).or(() -> Optional.ofNullable(cart.email()));
    }

    /** Whose prices, promotions and ways this cart has. */
    Buyers buyers(Cart cart) {
        return new Buyers(isBusiness(Optional.ofNullable(cart.contact().vatId())),
                known(cart).flatMap(groups::of).orElse(null));
    }

    /** The same of a customer with an account, whose cart may name a VAT id; asked only where it matters to prices. */
    Buyers buyers(CustomerNumber customer, Supplier<Optional<VatId>> inCart) {
        return new Buyers(lists.businessesPayLess() && isBusiness(inCart.get()),
                lists.groupsPayLess() ? register.address(customer).flatMap(groups::of).orElse(null) : null);
    }

    /** Whether the VAT id is that of a business, which is asked only where there are prices for these. */
    private boolean isBusiness(Optional<VatId> vatId) {
        return vatId.filter(some -> lists.businessesPayLess() && taxes.isConfirmed(some)).isPresent();
    }
}
