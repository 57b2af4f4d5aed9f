package org.kontor.cart;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.customer.SignedIn;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;

/** The one cart of an account, the same on all devices that are signed in. */
@Stateless
@RolesAllowed(SignedIn.ROLE)
public class AccountCarts {

    @Inject
    private SignedIn me;

    @Inject
    private CartShelf shelf;

    @Inject
    private CardShelf cards;

    @Inject
    private CartAppraisal appraisal;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** The cart that the account has now, if any. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CartToken> current() {
        return shelf.ofCustomer(mine());
    }

    /**
     * Puts what the browser gathered before its owner signed in into the cart of the account; see {@link CartMerge}. An
     * account without a cart takes that of the guest over as it is. Answers the SKUs of which there are fewer than the
     * two carts wanted. The cart goes to the market of the guest, who chose it last. Doing so twice is no matter.
     *
     * @param held the cart of the browser; null, gone or somebody else's when there is nothing to be joined
     */
    public List<Sku> join(CartToken held) {
        var mine = mine();
        var own = shelf.ofCustomerForUpdate(mine);
        var guest = Optional.ofNullable(held).flatMap(shelf::byTokenForUpdate)
                .filter(cart -> cart.isActive() && !cart.isDraft() && cart.customer().isEmpty());
        if (guest.isEmpty()) {
            return List.of();
        }
        if (own.isEmpty()) {
            guest.get().belongTo(mine, clock.now());
            return List.of();
        }
        return merge(own.get(), guest.get());
    }

    private List<Sku> merge(Cart own, Cart guest) {
        var now = clock.now();
        if (!guest.currency().equals(own.currency())) {
            own.move(markets.of(guest.currency()), now);
        }
        var merge = CartMerge.of(own, guest);
        var offers = appraisal.offers(own, merge.pieces().keySet());
        var fewer = merge.pieces().entrySet().stream()
                .filter(each -> offers.left(each.getKey()) > 0 && offers.left(each.getKey()) < each.getValue())
                .map(each -> each.getKey()).toList();
        merge.pieces().forEach((sku, pieces) -> own.put(sku, fewer.contains(sku) ? offers.left(sku) : pieces,
                seen(sku, own, guest), now));
        own.hold(merge.coupons(), now);
        if (guest.shipTo() != null) { // which is in the market of both by now
            own.contact(guest.contact(), now);
            own.deliver(guest.deliveryMethod(), now);
            if (!guest.division().isNone()) {
                own.divide(guest.division(), now);
            }
        }
        shelf.save();
        cards.move(guest.token(), own.token(), CartCards.MOST);
        guest.end(CartStatus.MERGED, now);
        return fewer;
    }

    /** The price that was shown last stays what was seen, so that a difference is named. */
    private static Money seen(Sku sku, Cart own, Cart guest) {
        return (own.quantity(sku) > 0 ? own : guest).lines().stream().filter(line -> line.sku().equals(sku))
                .findFirst().orElseThrow(() -> new NotFound("cartLine", sku)).seen();
    }

    private CustomerNumber mine() {
        return me.number().orElseThrow(() -> new NotFound("account", "yours"));
    }
}
