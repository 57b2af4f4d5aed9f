package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.Captures;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.giftcard.GiftCards;
import org.kontor.invoicing.Invoicing;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.OpenRefund;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundTicket;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.outbox.Outbox;
import org.kontor.tax.VatRechecks;

/** The transaction that writes a refund down before any money moves. Lock order: order, payment, gift card. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundSteps {

    private static final int LONGEST_REASON = 300;

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private GiftCards cards;

    @Inject
    private Invoicing invoicing;

    @Inject
    private VatRechecks rechecks;

    @Inject
    private RefundOutcomes outcomes;

    @Inject
    private Captures captures;

    @Inject
    private RefundBook book;

    @Inject
    private SecondPerson second;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Refunds on paper, one for each payment that gives back, and tickets to send; none when they are being sent. */
    record Granted(List<String> numbers, List<RefundTicket> tickets) {
    }

    /** Nothing is granted, and nothing to be sent, when a second person has to approve. */
    public Granted grant(GrantRefund wish) {
        var order = ordering.lock(wish.order());
        var earlier = earlier(wish.key());
        if (!earlier.numbers().isEmpty()) {
            return earlier;
        }
        var asked = book.requestByKey(wish.key());
        if (asked.isPresent()) {
            return asked(asked.get());
        }
        if (wish.reason() == null || wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            throw new RefundRefused("returns.refused.reason", LONGEST_REASON);
        }
        var total = checked(order, wish);
        if (second.mustAgree(order, total)) {
            refuseMoreThanPaid(order, wish, total);
            return asked(second.ask(wish, total));
        }
        return give(order, wish, total);
    }

    private static Granted asked(RefundRequest request) {
        if (request.isDeclined()) {
            throw new RefundRefused("returns.refused.declined");
        }
        return new Granted(List.of(), List.of());
    }

    /** The refunds of a wish that was granted before, as on paper. */
    private Granted earlier(IdempotencyKey key) {
        return new Granted(book.byKeyAndParts(key).stream().map(Refund::number).toList(), List.of());
    }

    /** Grants what somebody else asked for, if it can still be had. */
    public Granted approve(long id) {
        var order = ordering.lock(second.orderOf(id));
        var request = second.locked(id);
        var wish = request.wish();
        return second.approve(request) ? give(order, wish, checked(order, wish)) : earlier(wish.key());
    }

    public void decline(long id) {
        ordering.lock(second.orderOf(id));
        second.decline(second.locked(id));
    }

    public void takeBack(long id) {
        ordering.lock(second.orderOf(id));
        second.takeBack(second.locked(id));
    }

    private void refuseMoreThanPaid(OrderView order, GrantRefund wish, Money total) {
        split(order, OwedFirst.of(wish.lines(), owed(order)).paidBack(), total);
    }

    private Money checked(OrderView order, GrantRefund wish) {
        var refunds = book.of(order.number()).stream().map(Refund::view).toList();
        if (wish.isOfTax() && refunds.stream().anyMatch(refund -> refund.status() == RefundStatus.GRANTED)) {
            throw new RefundRefused("returns.refused.underway", order.number());
        }
        return new Refundables(order, refunds, fulfilment.parcels(order.number())).check(wish);
    }

    private Granted give(OrderView order, GrantRefund wish, Money total) {
        var granted = new Granted(new ArrayList<>(), new ArrayList<>());
        if (wish.isOfTax()) { // before money moves: what goes back after it is credited from what is left
            if (!rechecks.isConfirmed(order.number())) {
                throw new RefundRefused("returns.refused.taxOwed", order.number());
            }
            invoicing.takeTaxOff(order.number(), wish.lines().stream()
                    .collect(Collectors.toMap(GrantRefund.Line::orderLineId, GrantRefund.Line::amount)));
            rechecks.settle(order.number());
        }
        var owed = OwedFirst.of(wish.lines(), owed(order));
        if (!owed.takenOff().isEmpty()) {
            granted.numbers().add(takeOff(order, wish, owed.takenOff()));
        }
        for (var part : split(order, owed.paidBack(), total).inSteps(wish.asCredit()).parts()) {
            var count = granted.numbers().size() + 1;
            var key = count == 1 ? wish.key() : IdempotencyKey.of(wish.key().value(), count);
            var refund = book.add(new Refund(book.nextNumber(),
                    new GrantRefund(wish.order(), part.lines(), wish.reason(), key), part.payment().id(), part.amount(),
                    actor.stamp("granted", clock.now())));
            granted.numbers().add(refund.number());
            granted.tickets().add(send(refund, wish.asCredit() ? PayMethod.GIFT_CARD.gateway() : null));
            ordering.happened(order.number(), "REFUND_GRANTED", refund.number() + " · " + wish.reason());
            audit.record("returns.grant", "order", order.number().value(), refund.number() + ": "
                    + MoneyInput.noted(part.amount()) + ", " + wish.reason());
        }
        takeBackCards(order, wish, granted.numbers().get(0));
        return granted;
    }

    /** What is owed and can be taken off: what a carrier is collecting on its way cannot be any more. */
    private Money owed(OrderView order) {
        var owed = Money.sum(order.currency(), payments.of(order.number().value()).stream().map(PaymentView::owed).toList());
        return owed.minus(collecting(order).min(owed));
    }

    private Money collecting(OrderView order) {
        return Money.sum(order.currency(), fulfilment.parcels(order.number()).stream()
                .flatMap(parcel -> parcel.toCollect().stream()).toList());
    }

    /** Takes off what is owed in this transaction, for no money has to move. */
    private String takeOff(OrderView order, GrantRefund wish, List<GrantRefund.Line> lines) {
        var owing = paying.lock(order.number().value()).stream().filter(payment -> payment.owed().isPositive())
                .findFirst().orElseThrow();
        var amount = Money.sum(order.currency(), lines.stream().map(GrantRefund.Line::amount).toList());
        var refund = book.add(new Refund(book.nextNumber(), new GrantRefund(wish.order(), lines, wish.reason(),
                wish.key()), owing.id(), amount, actor.stamp("granted", clock.now())));
        ordering.happened(order.number(), "REFUND_GRANTED", refund.number() + " · " + wish.reason());
        audit.record("returns.grant", "order", order.number().value(), refund.number() + ": "
                + MoneyInput.noted(amount) + ", " + wish.reason());
        outcomes.credited(refund);
        captures.letGoRest(ordering.lock(order.number()));
        return refund.number();
    }

    private RefundSplit split(OrderView order, List<GrantRefund.Line> lines, Money total) {
        var split = RefundSplit.of(lines, boughtCards(order), payments.of(order.number().value()), order.currency());
        if (split.missing().isPositive() && collecting(order).isPositive()) {
            throw new RefundRefused("returns.refused.collecting", order.number());
        }
        if (split.missing().isPositive()) {
            throw new RefundRefused("returns.refused.moreThanPaid", total, total.minus(split.missing()));
        }
        return split;
    }

    private static Set<Long> boughtCards(OrderView order) {
        return order.lines().stream().filter(OrderLineView::isGiftCard).map(OrderLineView::id)
                .collect(Collectors.toSet());
    }

    /** Whoever gets the money for a gift card back keeps no gift card: it is stopped before any money moves. */
    private void takeBackCards(OrderView order, GrantRefund wish, String refund) {
        var bought = boughtCards(order);
        for (var line : wish.lines()) {
            if (bought.contains(line.orderLineId()) && line.goods() == GoodsFate.RESTOCKED) {
                throw new RefundRefused("returns.refused.cardRestock");
            }
            if (bought.contains(line.orderLineId())) {
                cards.withdraw(order.number().value(), line.orderLineId(), line.amount(), wish.reason(),
                        refund + ":" + line.orderLineId());
            }
        }
    }

    /** Writes the refund for units that were called off down, in the caller's transaction, and its ticket. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RefundTicket write(OrderView order, List<GrantRefund.Line> lines, long paymentId, String reason) {
        var number = book.nextNumber();
        var wish = new GrantRefund(order.number(), lines, reason, IdempotencyKey.of("refund-of", number));
        var amount = Money.sum(order.currency(), lines.stream().map(GrantRefund.Line::amount).toList());
        var refund = book.add(new Refund(number, wish, paymentId, amount, actor.stamp("granted", clock.now())));
        ordering.happened(order.number(), "REFUND_GRANTED", refund.number() + " · " + reason);
        return send(refund, null);
    }

    /** Of an order that ended nothing is kept: what was paid twice or too much goes back to where it came from. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RefundTicket> writeExcess(OrderView order) {
        var number = order.number();
        return payments.of(number.value()).stream().filter(payment -> payment.refundable().isPositive())
                .map(payment -> paying.openRefund(new OpenRefund(payment.id(), payment.refundable(),
                        IdempotencyKey.of("excess", number, payment.id(), payment.transactions().size()),
                        "excess:" + number))).toList();
    }

    private RefundTicket send(Refund refund, String gateway) {
        if (gateway == null && payments.byId(refund.paymentId()).filter(PaymentView::isAtDoor).isPresent()) {
            outcomes.askForAccount(refund);
        }
        return paying.openRefund(new OpenRefund(refund.paymentId(), refund.amount(),
                new IdempotencyKey("refund:" + refund.number()), refund.number(), gateway));
    }

    /** Keeps that money was wanted that could not be given, and why; what was only not filled in is no matter. */
    public void noteRefusal(String kind, Object subject, RefundRefused refused) {
        if (!refused.messageKey().equals("returns.refused.reason")) {
            audit.record("returns.refuse", kind, String.valueOf(subject), refused.getMessage());
        }
    }

    public RefundView view(String number) {
        return book.byNumber(number).orElseThrow(() -> new NotFound("refund", number)).view();
    }
}
