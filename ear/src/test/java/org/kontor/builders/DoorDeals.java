package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.ordering.OrderView;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.CashTerms;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TransferTerms;
import org.kontor.payment.WayRule;
import org.kontor.pricing.PriceFee;
import org.kontor.shared.Money;

/** Customers who pay the carrier at the door. */
@ApplicationScoped
public class DoorDeals {

    @Inject
    private PayRules rules;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private Deals deals;

    /** From then on orders can be paid at the door for this fee; null: for nothing. */
    public void offered(Money fee) {
        var now = payments.termsNow("de");
        rules.change(new PaymentTerms("de", now.take(), WayRule.ANY, new TransferTerms(true, "Kontor GmbH",
                "DE89370400440532013000", "COBADEFFXXX", 10, 5), AccountTerms.NONE,
                new CashTerms(true, 7, WayRule.ANY.costing(fee)), now.cardMinutes(), now.linkDays(), now.version()));
    }

    /** The cart as its page shows it when it is to be paid at the door for this fee. */
    public CartView charged(CartView cart, Money fee) {
        return carts.view(cart.token(), new PriceFee(PayMethod.COD.code(), fee)).orElseThrow();
    }

    /** A confirmed order for some pieces of a product of its own that is paid at the door, for a fee of 3,90 €. */
    public OrderView agreed(long cents, int pieces) {
        var fee = Money.ofMinor(390, "EUR");
        offered(fee);
        var cart = shoppers.readyCart(shelf.product(cents, pieces), pieces);
        return deals.now(shoppers.order(charged(cart, fee), PayMethod.COD).number());
    }
}
