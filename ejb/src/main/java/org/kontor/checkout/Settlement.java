package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.Gateways;
import org.kontor.payment.PaymentGateway;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.TransactionType;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * The only entry that moves an order and its money. Notification, return page, janitor and expiry all come here: the
 * provider is asked first and without a transaction, then the order is locked, then the payment, and what was heard is
 * taken over only if nobody else moved the payment meanwhile.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Settlement {

    /** Stripe forgets a key after 24 hours; a little less is safe. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);
    /** A page that could not be opened for this long is given up: the customer never saw it. */
    private static final Duration OPENING = Duration.ofMinutes(10);
    private static final int ROUNDS = 5;

    @Inject
    private Gateways gateways;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OrderQueries orders;

    @Inject
    private SettlementSteps steps;

    @Inject
    private Charges charges;

    @Inject
    private BusinessClock clock;

    /** Asks the provider how a payment stands and takes it over. True when that changed something. */
    public boolean settle(long paymentId) {
        return settle(payment(paymentId));
    }

    /** The same for a payment that was just read. */
    public boolean settle(PaymentView payment) {
        return settle(payment, () -> order(payment)).outcome() == SettlementSteps.Outcome.CHANGED;
    }

    /**
     * How a payment stands whose page was to be opened. Broke down means that the provider holds nothing for it and will
     * not open a page under its key any more: whoever waits may be given a new attempt at once.
     */
    public record Begun(PaymentView payment, boolean brokeDown) {
    }

    /** Has the page opened of a payment that was just written down for this order, and answers how it stands then. */
    public Begun begin(OrderView order, PaymentView payment) {
        var answer = ask(payment, () -> order);
        var applied = steps.apply(payment, answer);
        return applied.outcome() == SettlementSteps.Outcome.OVERTAKEN
                ? new Begun(settle(applied.payment(), () -> order).payment(), false)
                : new Begun(applied.payment(), answer instanceof GatewayAnswer.BrokeDown);
    }

    /** Takes over what the provider holds, be it less or more than was asked for; else the same as {@link #settle}. */
    public void accept(long paymentId) {
        move(payment(paymentId), seen -> {
            var answer = ask(seen, () -> order(seen));
            return answer instanceof GatewayAnswer.Approved approved ? steps.accept(seen, approved)
                    : steps.apply(seen, answer);
        });
    }

    /** Ends a payment that a person has settled with the provider, whatever the provider says of it. */
    public void dismiss(long paymentId) {
        move(payment(paymentId), steps::dismiss);
    }

    private SettlementSteps.Applied settle(PaymentView payment, Supplier<OrderView> order) {
        return move(payment, seen -> steps.apply(seen, ask(seen, order)));
    }

    /** Takes a step again as long as somebody else moves the payment in between. */
    private SettlementSteps.Applied move(PaymentView payment, Function<PaymentView, SettlementSteps.Applied> step) {
        var applied = step.apply(payment);
        for (var round = 1; round < ROUNDS && applied.outcome() == SettlementSteps.Outcome.OVERTAKEN; round++) {
            applied = step.apply(applied.payment());
        }
        return applied;
    }

    /** Settles every payment of an order whose outcome is open; with the order as it is then, if there was one. */
    public Optional<OrderView> settleOrder(OrderNumber number) {
        return payments.of(number.value()).stream().filter(payment -> payment.status().isOpen())
                .map(payment -> settle(payment, () -> order(payment)).order()).reduce((earlier, last) -> last);
    }

    /** Closes a payment at the provider so that it can no longer be paid, and takes over how it stands then. */
    public void close(long paymentId) {
        for (var round = 0; round < ROUNDS; round++) {
            var payment = payment(paymentId);
            var answer = payment.gatewayRef() == null ? ask(payment, () -> order(payment))
                    : gateways.of(payment.gateway()).cancel(payment.handle());
            if (steps.apply(payment, answer).outcome() != SettlementSteps.Outcome.OVERTAKEN) {
                return;
            }
        }
    }

    /** Closes every payment of an order that can still be paid; see {@link #close}. */
    public void closeOrder(OrderNumber number) {
        payments.of(number.value()).stream().filter(payment -> payment.status().isOpen())
                .forEach(payment -> close(payment.id()));
    }

    /**
     * Asks how a refund stands, sends it (again, under its key) if the provider knows nothing of it, and takes it over.
     */
    public void settleRefund(RefundTicket ticket) {
        var gateway = gateways.of(ticket.gateway());
        var answer = gateway.findRefund(ticket);
        steps.applyRefund(ticket, answer instanceof RefundAnswer.NotBegun ? gateway.refund(ticket) : answer);
    }

    /** Takes over what people gave back at the provider itself, and what came back; true when that was not known before. */
    public boolean settleRefundNews(PaymentView payment) {
        var news = gateways.of(payment.gateway()).refundNews(payment.handle())
                .orElseThrow(() -> new IllegalStateException("the provider does not list the refunds of payment "
                        + payment.key()));
        return news.outside().stream().filter(refund -> steps.noteRefund(payment, refund)).count()
                + news.failed().stream().filter(refund -> steps.noteBounce(payment, refund)).count() > 0;
    }

    /**
     * Asks whether reserved money was taken or let go as the ticket says, sends the wish (again) if the provider has
     * not done it, and takes the outcome over. What is held is not taken.
     */
    public void settleCapture(CaptureTicket ticket) {
        var gateway = gateways.of(ticket.payment().gateway());
        var answer = ticket.isSent() ? gateway.findCapture(ticket) : new CaptureAnswer.NotBegun();
        if (answer instanceof CaptureAnswer.NotBegun) {
            var order = order(ticket.payment().reference());
            var takes = ticket.type() == TransactionType.CAPTURE;
            if (takes && order.status() == OrderStatus.ON_HOLD) {
                answer = new CaptureAnswer.Unknown("The order is on hold, so nothing is taken.");
            } else {
                if (!steps.claim(ticket)) {
                    return;
                }
                answer = takes ? gateway.capture(ticket) : gateway.letGo(ticket);
            }
        }
        steps.applyCapture(ticket, answer);
    }

    /** Settles every wish to take or let go money of an order whose outcome is open. */
    public void settleCaptures(OrderNumber number) {
        openCaptures(number).forEach(this::settleCapture);
    }

    /** Settles what is wished for one parcel. */
    public void settleCaptures(OrderNumber number, String parcel) {
        openCaptures(number).filter(ticket -> parcel.equals(ticket.purpose())).forEach(this::settleCapture);
    }

    private Stream<CaptureTicket> openCaptures(OrderNumber number) {
        return payments.of(number.value()).stream().flatMap(payment -> payments.openCaptures(payment.id()).stream());
    }

    private GatewayAnswer ask(PaymentView payment, Supplier<OrderView> order) {
        var gateway = gateways.of(payment.gateway());
        if (payment.gatewayRef() != null) {
            return gateway.find(payment.handle());
        }
        var age = Duration.between(payment.createdAt(), clock.now());
        if (age.compareTo(OPENING) < 0 && age.compareTo(KEY_LIFE) < 0) {
            return payment.status() == PaymentStatus.CREATED ? open(gateway, payment, order)
                    : found(gateway, payment).orElseGet(() -> open(gateway, payment, order));
        }
        return found(gateway, payment)
                .orElse(new GatewayAnswer.Declined(PaymentStatus.FAILED, "The provider never opened its page."));
    }

    /** A breakdown is believed only after the provider was asked whether it holds something all the same. */
    private GatewayAnswer open(PaymentGateway gateway, PaymentView payment, Supplier<OrderView> order) {
        var answer = gateway.authorize(charges.of(order.get(), payment));
        return answer instanceof GatewayAnswer.BrokeDown ? found(gateway, payment).orElse(answer) : answer;
    }

    /** What the provider holds under the key of a payment whose page has no known number; empty when it holds nothing. */
    private static Optional<GatewayAnswer> found(PaymentGateway gateway, PaymentView payment) {
        return Optional.of(gateway.find(payment.handle()))
                .filter(answer -> !(answer instanceof GatewayAnswer.NotBegun));
    }

    private OrderView order(PaymentView payment) {
        return order(payment.reference());
    }

    private OrderView order(String reference) {
        return orders.byNumber(OrderNumber.parse(reference)).orElseThrow();
    }

    private PaymentView payment(long paymentId) {
        return payments.byId(paymentId).orElseThrow(() -> new NotFound("payment", paymentId));
    }
}
