package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.cart.CartCheckout;
import org.kontor.cart.CartToken;
import org.kontor.customer.SignedIn;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.payment.OpenWays;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.risk.PayingBuyer;
import org.kontor.risk.PaymentBrake;
import org.kontor.risk.PaymentsPaused;
import org.kontor.risk.RiskGate;
import org.kontor.risk.RiskRefused;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * What a customer does from a full cart to a paid order. Everything is written down in one transaction before the
 * provider is spoken to; pressing twice finds the first order.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Checkout {

    @Inject
    private CheckoutSteps steps;

    @Inject
    private CartCheckout carts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private WaysToPay ways;

    @Inject
    private Settlement settlement;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private PaymentBrake brake;

    @Inject
    private RiskGate gate;

    /**
     * Orders a cart and opens the payment page. Refuses with {@link CheckoutRefused} when something is missing or the
     * cart, a price or the total is no longer what the customer saw, with StockRefused when goods ran out, with
     * RiskRefused whom staff block, and with PaymentsPaused while cards are being tried out.
     */
    public Placed place(PlaceCart command) {
        if (command.method() == PayMethod.CARD && command.seenTotal().compareTo(command.seenCredit()) > 0) {
            begin(command.token());
        }
        try {
            return open(steps.place(command));
        } catch (RiskRefused refusal) {
            gate.refused(refusal);
            throw refusal;
        } catch (CheckoutRefused refusal) {
            steps.noteOtherTotal(refusal);
            throw refusal;
        }
    }

    /** A press that only finds its order begins nothing. */
    private void begin(CartToken cart) {
        try {
            brake.begin(buyer(carts.contact(cart).orElse(null)));
        } catch (PaymentsPaused paused) {
            var order = steps.placed(cart).orElseThrow(() -> paused);
            brake.goOn(order.number());
        }
    }

    private PayingBuyer buyer(Email email) {
        return new PayingBuyer(signedIn.number().orElse(null), email);
    }

    /** The order that a cart became: for customers whose answer was lost, and for those who go back after paying. */
    public Optional<OrderView> placed(CartToken cart) {
        return steps.placed(cart);
    }

    /** The ways in which an order, after these payments of it, can be paid, and why not in the others. */
    public OpenWays ways(OrderView order, List<PaymentView> earlier) {
        return ways.of(order, earlier);
    }

    /** The same by card, for an order whose buyer has agreed to the terms. */
    public Placed payAgain(OrderNumber number, String accessKey) {
        return payAgain(number, accessKey, PayMethod.CARD, null);
    }

    /**
     * Leads an unpaid order to its payment page, a new one if there was none or the last was refused or ran out.
     *
     * @param seenTerms the version of the terms that was shown to a buyer who has not agreed to any yet
     */
    public Placed payAgain(OrderNumber number, String accessKey, PayMethod method, Integer seenTerms) {
        var order = order(number, accessKey);
        settlement.settleOrder(number);
        if (method == PayMethod.CARD) {
            brake.goOn(number);
        }
        if (openOf(number).isEmpty()) {
            if (method == PayMethod.CARD) {
                brake.begin(number, buyer(order.email()));
            }
            steps.reopen(number, method, seenTerms);
        }
        return open(order);
    }

    /** The customer comes back from the payment page: the provider is asked at once instead of waiting for its news. */
    public OrderView returned(OrderNumber number, String accessKey) {
        if (!orders.opens(number, accessKey)) {
            throw new NotFound("order", number);
        }
        return settlement.settleOrder(number).orElseGet(() -> order(number, accessKey));
    }

    private Placed open(OrderView order) {
        var payment = begin(order, openOf(order.number()), true);
        return new Placed(order.number(), order.accessKey(),
                payment.filter(open -> open.status() == PaymentStatus.REQUIRES_ACTION).map(PaymentView::payUrl));
    }

    /** Has the page opened of what was only written down so far; where the provider broke down, once more anew. */
    private Optional<PaymentView> begin(OrderView order, Optional<PaymentView> written, boolean first) {
        if (written.filter(open -> open.status() == PaymentStatus.CREATED).isEmpty()) {
            return written;
        }
        var begun = settlement.begin(order, written.get());
        return begun.brokeDown() && first && isOpenedAnew(order.number())
                ? begin(order, openOf(order.number()), false) : Optional.of(begun.payment());
    }

    /** A new attempt under a new key. Where that is not open any more the order stays as it is: its page says so. */
    private boolean isOpenedAnew(OrderNumber number) {
        try {
            steps.reopen(number, PayMethod.CARD, null);
            return true;
        } catch (CheckoutRefused closed) {
            return false;
        }
    }

    private Optional<PaymentView> openOf(OrderNumber number) {
        return payments.of(number.value()).stream().filter(payment -> payment.status().isOpen()).findFirst();
    }

    private OrderView order(OrderNumber number, String accessKey) {
        return orders.byNumberAndKey(number, accessKey).orElseThrow(() -> new NotFound("order", number));
    }
}
