package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DraftDesk;
import org.kontor.cart.DraftDiscounts;
import org.kontor.cart.DraftQueries;
import org.kontor.cart.DraftView;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.PayLinks;
import org.kontor.checkout.Placed;
import org.kontor.checkout.SaleTerms;
import org.kontor.checkout.SendDraft;
import org.kontor.content.PublicationView;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PayMethod;
import org.kontor.pricing.ManualDiscount;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** Staff who prepare orders on the phone, and customers who pay them by a link. */
@ApplicationScoped
public class PhoneOrders {

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private DraftDesk desk;

    @Inject
    private DraftDiscounts discounts;

    @Inject
    private DraftQueries drafts;

    @Inject
    private Carts carts;

    @Inject
    private CartCards cards;

    @Inject
    private Checkout checkout;

    @Inject
    private PayLinks links;

    @Inject
    private SaleTerms terms;

    /** A draft that lacks nothing any more. */
    public long draft(Sku sku, int pieces) {
        return staff.does(() -> {
            var draft = desk.open();
            shoppers.ready(desk.add(draft, sku, pieces).token());
            return draft;
        });
    }

    public CartView view(long draft) {
        return carts.view(staff.does(() -> drafts.byId(draft)).orElseThrow().token()).orElseThrow();
    }

    /** Whether it is still a draft: staff may have sent it or given it up. */
    public boolean isOpen(long draft) {
        return staff.does(() -> drafts.byId(draft)).filter(DraftView::isOpen).isPresent();
    }

    /** The press of the button by somebody who saw this. */
    public SendDraft pressed(CartView cart) {
        return new SendDraft(cart.token(), cart.version(), cart.price().total(), cards.credit(cart).paid(),
                cart.days());
    }

    public OrderView send(CartView cart) {
        return staff.does(() -> links.send(pressed(cart)));
    }

    /** The customer agrees to the terms of now and chooses how to pay. */
    public Placed pay(OrderView order, PayMethod method) {
        return checkout.payAgain(order.number(), order.accessKey(), method,
                terms.now().map(PublicationView::number).orElse(null));
    }

    /** Staff take something off. */
    public void take(long draft, ManualDiscount discount) {
        staff.does(() -> {
            discounts.give(draft, discount);
            return draft;
        });
    }

    public static ManualDiscount percent(Sku sku, String percent) {
        return new ManualDiscount(sku, ManualDiscount.Kind.PERCENT, Percentage.parse(percent), null, "Discount",
                "a scratch on the leg");
    }

    public static ManualDiscount amount(Sku sku, ManualDiscount.Kind kind, long cents) {
        return new ManualDiscount(sku, kind, null, Money.ofMinor(cents, "EUR"), "Discount", "promised on the phone");
    }
}
