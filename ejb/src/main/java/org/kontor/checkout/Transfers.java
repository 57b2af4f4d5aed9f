package org.kontor.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.banking.BankStatement;
import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptView;
import org.kontor.ordering.OrderQueries;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.DomainException;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * Where finance says what came to the bank and what went back. Too little waits for the rest, too much is shown until
 * it is sent back, too late revives the order or goes back, and what names no order waits for a person.
 */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Transfers {

    private static final int LONGEST_REASON = 200;

    @Inject
    private TransferSteps steps;

    @Inject
    private Settlement settlement;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OrderQueries orders;

    /** Money came. The same key again answers with the first receipt. */
    public ReceiptView enter(EnterReceipt told) {
        return settled(steps.enter(told));
    }

    /**
     * The bank says what came. Each line stands for itself: what cannot be entered keeps no other out, and what came in an
     * earlier file is entered once.
     */
    public List<Imported> take(BankStatement statement) {
        return statement.receipts().stream().map(this::take).toList();
    }

    private Imported take(EnterReceipt told) {
        try {
            var noted = steps.enter(told);
            return new Imported(told, noted.known() ? noted.receipt() : settled(noted), noted.known(), null);
        } catch (DomainException refused) {
            return new Imported(told, null, false, refused);
        }
    }

    /** A receipt that nobody could be found for is for this order. */
    public ReceiptView assign(String receipt, OrderNumber order, String why) {
        return settled(steps.assign(receipt, order, reason(why)));
    }

    /** A receipt that nobody could be found for was sent back. */
    public ReceiptView giveBack(String receipt, String why) {
        return steps.giveBack(receipt, reason(why));
    }

    /**
     * What is to go back of each of some orders that were paid too much, as {@link Coverage#excess} says of one; those of
     * which all is on its way are left out.
     */
    public Map<OrderNumber, Money> excess(Collection<OrderNumber> some) {
        var kept = payments.takenAndKept(some.stream().map(OrderNumber::value).toList(), Coverage.EXCESS);
        var owed = orders.owed(some);
        return owed.keySet().stream().filter(order -> kept.containsKey(order.value()))
                .map(order -> Map.entry(order, kept.get(order.value()).minus(owed.get(order))))
                .filter(each -> each.getValue().isPositive())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What an order was paid too much is to be sent back; false when nothing is, or it is on its way already. */
    public boolean returnExcess(OrderNumber order) {
        var tickets = steps.openExcess(order);
        tickets.forEach(settlement::settleRefund);
        return !tickets.isEmpty();
    }

    /** The money of a refund was transferred by hand. */
    public void sent(String refundKey) {
        var ticket = payments.refundTicket(refundKey);
        steps.sent(refundKey);
        settlement.settleRefund(ticket);
    }

    private ReceiptView settled(TransferSteps.Noted noted) {
        noted.payment().ifPresent(settlement::settle);
        return noted.receipt();
    }

    private static String reason(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_REASON) {
            throw new CheckoutRefused("checkout.refused.reason", LONGEST_REASON);
        }
        return text.strip();
    }
}
