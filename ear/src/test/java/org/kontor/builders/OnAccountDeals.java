package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.market.BuyerGroup;
import org.kontor.market.BuyerGroupDesk;
import org.kontor.ordering.OrderView;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
import org.kontor.payment.WayRule;
import org.kontor.security.Tokens;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Dealers of a test's own, who may pay by invoice and order on the phone. */
@ApplicationScoped
public class OnAccountDeals {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Carts carts;

    @Inject
    private BuyerGroupDesk groups;

    @Inject
    private PaymentQueries payments;

    @Inject
    private TermsDesk desk;

    @Inject
    private Staff staff;

    private static String mark() {
        return Tokens.fresh().substring(0, 10).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    }

    /** A group that may pay within so many days, from then on. */
    public BuyerGroup dealers(int days, Money most) {
        var group = new BuyerGroup("g" + mark());
        staff.does(() -> {
            groups.add(group.code(), "Group " + group);
            var now = payments.terms("de");
            desk.change(new PaymentTerms("de", now.take(), WayRule.ANY, new TransferTerms(true, "Kontor GmbH",
                    "DE89370400440532013000", "COBADEFFXXX", 10, 5), new AccountTerms(true, days,
                    WayRule.of(group).between(null, most)), now.cardMinutes(), now.linkDays(), now.version()));
            return null;
        });
        return group;
    }

    /** An order that staff sent to a member of the group, who has not chosen how to pay it. */
    public OrderView sent(BuyerGroup group, Sku sku, int pieces) {
        var email = Email.parse("member." + mark() + "@example.com");
        staff.does(() -> {
            groups.enter(group, email);
            return null;
        });
        return phone.send(named(phone.view(phone.draft(sku, pieces)), email));
    }

    private CartView named(CartView cart, Email customer) {
        carts.contact(cart.token(), new CartContact(customer, null, cart.shipTo(), null));
        return carts.view(cart.token()).orElseThrow();
    }

    /** A confirmed order for some pieces of a product of its own that is to be paid within 14 days of its invoice. */
    public OrderView agreed(long cents, int pieces) {
        return agreed(dealers(14, null), cents, pieces);
    }

    public OrderView agreed(BuyerGroup group, long cents, int pieces) {
        var order = sent(group, shelf.product(cents, pieces), pieces);
        phone.pay(order, PayMethod.INVOICE);
        return deals.now(order.number());
    }
}
