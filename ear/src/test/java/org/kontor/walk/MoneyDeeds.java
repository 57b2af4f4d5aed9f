package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Staff;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.market.ChargeStep;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
import org.kontor.payment.WayRule;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundableLine;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** What staff do with money: give it back, call off, hand out credit. */
@ApplicationScoped
class MoneyDeeds {

    private static final String MARKET = "de";

    @Inject
    private Cancellations cancellations;

    @Inject
    private Reimbursements refunds;

    @Inject
    private RefundQueries refundable;

    @Inject
    private PaymentQueries payments;

    @Inject
    private TermsDesk terms;

    @Inject
    private GiftCardDesk cardDesk;

    @Inject
    private Cards cards;

    @Inject
    private OwingDeeds owing;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("call units off", 7, this::callOff), new Deed("call an order off", 4, this::callAllOff),
                new Deed("refund goods", 12, this::refundGoods), new Deed("refund money", 5, this::refundMoney),
                new Deed("refund everything", 4, this::refundAll), new Deed("give credit", 4, this::credit),
                new Deed("stop a card", 1, this::stopCard), new Deed("send a card anew", 2, this::sendAnew),
                new Deed("change when money is taken", 3, this::take));
    }

    void settleIn() {
        change(TakeMoney.AT_ORDER);
    }

    /** Transfers are offered, while the walk goes on invoices and payment at the door, too; and money is taken then. */
    private void change(TakeMoney when) {
        var now = payments.terms(MARKET);
        staff.does(() -> {
            terms.change(new PaymentTerms(MARKET, when, WayRule.ANY, new TransferTerms(true, "Kontor GmbH",
                    "DE89370400440532013000", "COBADEFFXXX", 10, 5), owing.account(), owing.cash(),
                    now.cardMinutes(), now.linkDays(), now.version()));
            return null;
        });
    }

    private String take(Trail trail) {
        var when = trail.onceIn(2) ? TakeMoney.AT_SHIPMENT : TakeMoney.AT_ORDER;
        change(when);
        return when.toString();
    }

    private OrderView some(Trail trail) {
        return deals.now(trail.oneOf(trail.orders()).orElseThrow());
    }

    private static IdempotencyKey key(String what) {
        return new IdempotencyKey(what + ":" + UUID.randomUUID());
    }

    private String callOff(Trail trail) {
        var order = some(trail);
        var units = new HashMap<Long, Integer>();
        order.goodsLines().stream().filter(line -> line.open() > 0 && !trail.onceIn(3))
                .forEach(line -> units.put(line.id(), 1 + trail.upTo(line.open())));
        if (units.isEmpty()) {
            return order.number() + " has nothing open";
        }
        var wish = new CancelItems(order.number(), units, "sold out", key("walk"));
        return staff.does(() -> cancellations.cancel(wish)).number() + " of " + order.number() + " " + units.values();
    }

    private String callAllOff(Trail trail) {
        var order = some(trail);
        var wish = new CancelItems(order.number(), new HashMap<>(), "sold out", key("walk"));
        return staff.does(() -> cancellations.cancel(wish)).number() + " of " + order.number();
    }

    private String refundGoods(Trail trail) {
        var order = some(trail);
        var lines = new ArrayList<GrantRefund.Line>();
        for (var line : lines(order)) {
            if (line.sent() > 0 && !trail.onceIn(4)) {
                var units = 1 + trail.upTo(line.sent());
                var fates = List.of(GoodsFate.RESTOCKED, GoodsFate.RESTOCKED, GoodsFate.WRITTEN_OFF, GoodsFate.KEPT);
                lines.add(new GrantRefund.Line(line.orderLineId(), units, line.share(units),
                        trail.oneOf(fates).orElseThrow()));
            }
        }
        return grant(trail, order, lines);
    }

    private String refundMoney(Trail trail) {
        var order = some(trail);
        var line = trail.oneOf(lines(order).stream().filter(one -> one.money().isPositive()).toList());
        return grant(trail, order, line.map(one -> List.of(new GrantRefund.Line(one.orderLineId(), 0,
                part(trail, one.money()), GoodsFate.NONE)))
                .orElse(List.of()));
    }

    /** In steps of cards where a currency has them, mostly: a refund to a card between two steps is refused. */
    private static Money part(Trail trail, Money most) {
        var some = Money.ofMinor(1 + trail.upTo((int) most.minor()), most.currency());
        return trail.onceIn(4) ? some : ChargeStep.up(some);
    }

    private String refundAll(Trail trail) {
        var order = some(trail);
        return grant(trail, order, lines(order).stream().filter(line -> line.money().isPositive())
                .map(line -> new GrantRefund.Line(line.orderLineId(), line.sent(), line.money(),
                        line.sent() > 0 ? GoodsFate.KEPT : GoodsFate.NONE)).toList());
    }

    private List<RefundableLine> lines(OrderView order) {
        return staff.does(() -> refundable.refundable(order));
    }

    private String grant(Trail trail, OrderView order, List<GrantRefund.Line> lines) {
        if (lines.isEmpty()) {
            return order.number() + " has nothing to give back";
        }
        var wish = new GrantRefund(order.number(), lines, "a walk", key("walk"), trail.onceIn(6));
        var granted = refunds.grantAll(wish);
        if (trail.onceIn(5) && refunds.grantAll(wish).size() != granted.size()) {
            throw new AssertionError("granted twice: " + granted);
        }
        return granted.stream().map(refund -> refund.number() + " " + refund.status() + " " + refund.amount()).toList()
                + " of " + order.number();
    }

    private String credit(Trail trail) {
        var cents = 1 + trail.upTo(12_000);
        var number = cards.credit(cents);
        trail.keep(trail.cards(), number);
        return number + " of " + cents;
    }

    private String stopCard(Trail trail) {
        var card = trail.oneOf(trail.cards());
        card.ifPresent(number -> staff.does(() -> {
            cardDesk.disable(number, "stolen");
            return null;
        }));
        return card.orElse("there is none");
    }

    private String sendAnew(Trail trail) {
        var card = trail.oneOf(trail.cards());
        card.ifPresent(number -> staff.does(() -> {
            cardDesk.sendAnew(number, Email.parse("walk." + UUID.randomUUID() + "@example.com"), "lost");
            return null;
        }));
        return card.orElse("there is none");
    }
}
