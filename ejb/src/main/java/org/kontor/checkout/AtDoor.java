package org.kontor.checkout;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;

/** What carriers are to collect of an order that is paid at the door. Pure. */
record AtDoor(OrderView order, List<PaymentView> payments) {

    /** What is due, was not taken off and has not come in any way. */
    Money missing() {
        return beyond(order.due(), OnAccount.credited(order, payments).plus(sum(payment -> true, PaymentView::captured)));
    }

    /**
     * What a parcel brings between these that leave: their share of what is due, less what came in other ways or was taken
     * off; never more than is promised and missing.
     */
    Money share(Leaving before, Leaving after, Money pending, boolean last) {
        var open = beyond(sum(PaymentView::isAtDoor, PaymentView::owed).min(missing()), pending);
        var settled = sum(payment -> !payment.isAtDoor(), PaymentView::captured)
                .plus(OnAccount.credited(order, payments));
        var share = beyond(CaptureShare.of(order, after), settled).minus(beyond(CaptureShare.of(order, before), settled));
        return last ? open : share.min(open);
    }

    private Money sum(Predicate<PaymentView> which, Function<PaymentView, Money> amount) {
        return Money.sum(order.currency(), payments.stream().filter(which).map(amount).toList());
    }

    private Money beyond(Money amount, Money less) {
        return amount.compareTo(less) > 0 ? amount.minus(less) : Money.zero(order.currency());
    }
}
