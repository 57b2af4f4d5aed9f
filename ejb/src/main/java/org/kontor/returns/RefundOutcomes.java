package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.inventory.Inventory;
import org.kontor.invoicing.CreditRefund;
import org.kontor.invoicing.Invoicing;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.PaymentRefundBounced;
import org.kontor.payment.PaymentRefundFailed;
import org.kontor.payment.PaymentRefundRepeated;
import org.kontor.payment.PaymentRefunded;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.Outbox;

/**
 * What follows when the provider has spoken about a refund, in the transaction in which that is written down: the
 * order's lines, the stock, the promotions of an order that was called off, the credit note and the mail. Settlement
 * has locked order and payment before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RefundOutcomes {

    /** Asks the customer for a bank account. */
    static final String ACCOUNT_WANTED = "refund.account";

    @Inject
    private RefundBook book;

    @Inject
    private Ordering ordering;

    @Inject
    private Inventory inventory;

    @Inject
    private Invoicing invoicing;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    public void paidOut(@Observes PaymentRefunded event) {
        book.byNumber(event.purpose()).ifPresent(refund -> {
            switch (refund.status()) {
                case GRANTED -> {
                    refund.payOut(actor.stamp("the provider sent the money", event.occurredAt()));
                    follow(refund, "REFUNDED");
                }
                case BOUNCED -> {
                    refund.payOut(actor.stamp("it was sent by transfer", event.occurredAt()));
                    ordering.happened(refund.view().order(), "REFUNDED", refund.number());
                    tell(refund, ":transferred");
                }
                case PAID_OUT, FAILED, CREDITED -> { }
            }
        });
    }

    /** Goods, documents and mails stay as they are; only the money has to move again. */
    public void bounced(@Observes PaymentRefundBounced event) {
        ordering.happened(OrderNumber.parse(event.reference()), "REFUND_BOUNCED", MoneyInput.noted(event.amount()));
        book.byNumber(event.purpose()).filter(refund -> refund.status() == RefundStatus.PAID_OUT)
                .ifPresent(refund -> refund.bounce(actor.stamp("the customer's bank sent it back", event.occurredAt())));
    }

    /** Goods that nobody has paid for: what is owed for them is taken off. */
    public void credited(Refund refund) {
        refund.credit(actor.stamp("taken off what is owed", clock.now()));
        follow(refund, "TAKEN_OFF");
    }

    private void follow(Refund refund, String happening) {
        var view = refund.view();
        ordering.recordRefunded(view.order(), refund.noted());
        var order = ordering.lock(view.order());
        moveGoods(order, view);
        invoicing.creditRefund(new CreditRefund(view.number(), view.order(), view.reason(), invoiced(order, view)));
        ordering.happened(view.order(), happening, view.number());
        tell(refund, "");
    }

    private void tell(Refund refund, String again) {
        outbox.put("refund.paid", refund.view().order().value(), "refund.paid:" + refund.number() + again, about(refund));
    }

    private static JsonObject about(Refund refund) {
        return JsonMaker.object().add("number", refund.view().order().value()).add("refund", refund.number()).build();
    }

    public void failed(@Observes PaymentRefundFailed event) {
        book.byNumber(event.purpose()).filter(refund -> refund.status() == RefundStatus.GRANTED).ifPresent(refund -> {
            refund.fail(actor.stamp(event.why(), clock.now()));
            ordering.happened(refund.view().order(), "REFUND_FAILED", refund.number() + " · " + event.why());
        });
    }

    /**
     * A refund that failed counts again, unless its lines have been refunded otherwise since. Of one that came back it is
     * asked to which account it is to go, also where the shop itself had sent it, such as money that came too late.
     */
    public void repeated(@Observes PaymentRefundRepeated event) {
        book.byNumber(event.purpose()).ifPresentOrElse(refund -> {
            switch (refund.status()) {
                case FAILED -> sendAgain(refund);
                case BOUNCED -> askForAccount(refund);
                case GRANTED, PAID_OUT, CREDITED -> { }
            }
        }, () -> {
            if (event.cameBack()) {
                askForAccount(event);
            }
        });
    }

    private void askForAccount(PaymentRefundRepeated event) {
        outbox.put(ACCOUNT_WANTED, event.reference(), ACCOUNT_WANTED + ":" + event.transactionKey(),
                JsonMaker.object().add("number", event.reference()).add("amount", event.amount().minor()).build());
    }

    private void sendAgain(Refund refund) {
        var view = refund.view();
        var order = ordering.lock(view.order());
        var left = new Refundables(order, book.of(view.order()).stream().map(Refund::view).toList(), List.of())
                .lines().stream().collect(Collectors.toMap(RefundableLine::orderLineId, RefundableLine::money));
        view.lines().stream().filter(line -> line.amount().compareTo(left.get(line.orderLineId())) > 0)
                .findFirst().ifPresent(line -> {
                    throw new RefundRefused("returns.refused.amount", lineOf(order, line).name(),
                            left.get(line.orderLineId()));
                });
        refund.sendAgain(actor.stamp("finance sends it once more", clock.now()));
        ordering.happened(view.order(), "REFUND_GRANTED", refund.number() + " · " + view.reason());
    }

    /** What cannot go back the way it came goes by transfer, and nobody knows yet to which account. */
    public void askForAccount(Refund refund) {
        outbox.put(ACCOUNT_WANTED, refund.view().order().value(), ACCOUNT_WANTED + ":" + refund.number(), about(refund));
    }

    private void moveGoods(OrderView order, RefundView refund) {
        var part = refund.lines().stream().filter(line -> line.goods() == GoodsFate.RESTOCKED)
                .collect(Collectors.toMap(line -> sku(order, line), line -> line.units(), Integer::sum));
        if (!part.isEmpty()) {
            inventory.restock(order.number(), part);
        }
    }

    private static Sku sku(OrderView order, RefundView.Line line) {
        return Sku.parse(lineOf(order, line).sku());
    }

    /**
     * What an invoice charges or will charge: lines of which units left the house, and the fee of a delivery once
     * anything of its consignment did.
     */
    static boolean isCharged(OrderView order, OrderLineView line) {
        return line.isItem() ? line.shipped() > 0
                : order.consignment(line.consignment()).filter(ConsignmentView::isBegun).isPresent();
    }

    private static List<CreditRefund.Line> invoiced(OrderView order, RefundView refund) {
        return refund.lines().stream()
                .filter(line -> line.amount().isPositive() && line.goods() != GoodsFate.NOT_SHIPPED
                        && line.goods() != GoodsFate.TAX)
                .filter(line -> isCharged(order, lineOf(order, line)) && !lineOf(order, line).isGiftCard())
                .map(line -> new CreditRefund.Line(line.orderLineId(), line.units(), line.amount())).toList();
    }

    private static OrderLineView lineOf(OrderView order, RefundView.Line line) {
        return order.lines().stream().filter(each -> each.id() == line.orderLineId()).findFirst().orElseThrow();
    }
}
