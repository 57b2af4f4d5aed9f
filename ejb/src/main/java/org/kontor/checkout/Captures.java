package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.OpenCapture;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.Reserving;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * Writes down what of an order's reserved money is to be taken or let go; {@link Settlement} asks the provider. The
 * caller has locked the order, so two parcels never want the same money.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Captures {

    private static final String REST = "rest";

    @Inject
    private PaymentQueries payments;

    @Inject
    private Reserving reserving;

    @Inject
    private OnAccount accounts;

    /**
     * Wishes for the money that is still missing when all this leaves, what left before included.
     * A payment that can be captured only once gives all that is due, because its rest would be let go.
     */
    public void open(OrderView order, Leaving leaving, String parcel) {
        var all = payments.of(order.number().value());
        if (all.stream().noneMatch(PaymentView::isReserving)) {
            return;
        }
        var taken = taken(order);
        for (var payment : all) {
            var wanted = (payment.severalCaptures() ? CaptureShare.of(order, leaving) : order.due()).minus(taken);
            var amount = wanted.min(payment.capturable());
            if (payment.isReserving() && amount.isPositive()) {
                reserving.openCapture(new OpenCapture(payment.id(), amount, key(payment, parcel), parcel));
                taken = taken.plus(amount);
            }
        }
        if (taken.compareTo(CaptureShare.of(order, leaving)) < 0) {
            throw new CheckoutRefused("checkout.refused.notReserved", order.number());
        }
    }

    private static IdempotencyKey key(PaymentView payment, String parcel) {
        var earlier = payment.transactions().stream().filter(call -> isFor(call, parcel)).count();
        return IdempotencyKey.of("capture", parcel, payment.id(), earlier + 1);
    }

    /**
     * Whether the money for these units, with those that left before, is known to be taken, or is to come by
     * invoice.
     */
    public boolean arePaid(OrderView order, Leaving leaving) {
        var all = payments.of(order.number().value());
        var captured = Money.sum(order.currency(), all.stream().map(payment -> payment.captured().plus(payment.owed()))
                .toList()).plus(OnAccount.credited(order, all));
        return captured.compareTo(CaptureShare.ofGoods(order, leaving.units())) >= 0;
    }

    /**
     * What the carrier collects for the units between these (by line id, all that left before, and with those of the
     * parcel) of an order that is paid at the door: their share of what is due, less what is paid already or was taken off.
     *
     * @param pending what other parcels collect that are packed or on their way
     * @param last    whether nothing will be collected after it, so that it brings all that is still open
     */
    public Money toCollect(OrderView order, Leaving before, Leaving after, Money pending, boolean last) {
        return new AtDoor(order, payments.of(order.number().value())).share(before, after, pending, last);
    }

    /** The payments of an order, once what was promised to be paid at the door and came in another way is forgotten. */
    List<PaymentView> settleDoor(OrderView order, List<PaymentView> all) {
        if (all.stream().noneMatch(each -> each.isAtDoor() && each.owed().isPositive())) {
            return all;
        }
        accounts.trim(order);
        return payments.of(order.number().value());
    }

    /** Why the provider refused the money for this parcel, if it did. */
    public Optional<String> refusal(OrderNumber order, String parcel) {
        return payments.of(order.value()).stream().flatMap(payment -> payment.transactions().stream())
                .filter(call -> isFor(call, parcel) && call.status() == TransactionStatus.FAILED)
                .map(call -> String.valueOf(call.answer())).findFirst();
    }

    private static boolean isFor(TransactionView call, String parcel) {
        return call.type() == TransactionType.CAPTURE && parcel.equals(call.purpose());
    }

    /**
     * Wishes to let go what is reserved for an order of which nothing is left to be sent, and forgets what was
     * promised by invoice and is not due any more; bears repeats.
     */
    public void letGoRest(OrderView order) {
        accounts.trim(order);
        letGo(order, call -> isUnderway(call) || call.type() == TransactionType.VOID
                && call.status() == TransactionStatus.FAILED);
    }

    /** The same, also when the provider refused it before: a person wants it. */
    void letGoAgain(OrderView order) {
        letGo(order, Captures::isUnderway);
    }

    private void letGo(OrderView order, Predicate<TransactionView> standsInTheWay) {
        if (order.openUnits() > 0) {
            return;
        }
        payments.of(order.number().value()).stream().filter(PaymentView::isReserving)
                .filter(payment -> !payment.isHeldCard() && payment.capturable().isPositive())
                .filter(payment -> payment.transactions().stream().noneMatch(standsInTheWay))
                .forEach(payment -> end(order, payment));
    }

    /** What is still due of an order that was sent, such as the fee of a parcel that failed, is taken before. */
    private void end(OrderView order, PaymentView payment) {
        var missing = order.due().minus(taken(order)).min(payment.capturable());
        if (order.status() != OrderStatus.CANCELLED && missing.isPositive()) {
            reserving.openLater(new OpenCapture(payment.id(), missing, key(payment, REST), REST));
        } else {
            reserving.openRelease(payment.id());
        }
    }

    private Money taken(OrderView order) {
        return Money.sum(order.currency(), payments.of(order.number().value()).stream().map(PaymentView::taken)
                .toList());
    }

    private static boolean isUnderway(TransactionView call) {
        return (call.type() == TransactionType.CAPTURE || call.type() == TransactionType.VOID)
                && call.status().isOpen();
    }
}
