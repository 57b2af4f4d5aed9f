package org.kontor.banking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.OrderNumber;

/** Notes what came to the bank and what became of it. Called by the flow that knows orders, in its transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BankBook {

    private static final int LONGEST_TEXT = 140;
    private static final int OLDEST_DAYS = 400;

    @Inject
    private Receipts receipts;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<Object> events;

    /** The receipt that was entered under a key, if there is one. */
    public Optional<ReceiptView> entered(IdempotencyKey key) {
        return receipts.byKey(key.value()).map(Receipt::view);
    }

    /** Writes down what came; what looks just like an earlier receipt is refused unless it is said to be another. */
    public ReceiptView enter(EnterReceipt told) {
        check(told);
        receipts.twinOf(told).filter(twin -> !told.again()).ifPresent(twin -> {
            throw new BankRefused("banking.refused.twice", twin.view().number());
        });
        var receipt = receipts.add(new Receipt(receipts.nextNumber(), told, actor.stamp("", clock.now())));
        audit.record("banking.enter", "receipt", receipt.view().number(), MoneyInput.noted(told.amount()) + ", "
                + told.reference());
        return receipt.view();
    }

    private void check(EnterReceipt told) {
        if (!told.amount().isPositive()) {
            throw new BankRefused("banking.refused.nothing");
        }
        if (told.reference().length() > LONGEST_TEXT || told.payer().length() > LONGEST_TEXT) {
            throw new BankRefused("banking.refused.receipt", LONGEST_TEXT);
        }
        var today = clock.today();
        if (told.receivedOn() == null || told.receivedOn().isAfter(today)
                || told.receivedOn().isBefore(today.minusDays(OLDEST_DAYS))) {
            throw new BankRefused("banking.refused.day");
        }
    }

    /** Nobody can be found for it: it waits for a person, and the books show it as owed to somebody unknown. */
    public void park(String number) {
        var receipt = receipts.byNumberForUpdate(number).view();
        events.fire(new ReceiptParked(UUID.randomUUID(), clock.now(), number, receipt.amount()));
    }

    /** It is for this payment of this order. {@code later} when it had been parked before. */
    public ReceiptView match(String number, OrderNumber order, String paymentKey, String why, boolean later) {
        var receipt = receipts.byNumberForUpdate(number);
        receipt.match(order, paymentKey, actor.stamp(why, clock.now()));
        if (later) {
            audit.record("banking.assign", "receipt", number, order + ", " + why);
            events.fire(new ReceiptAssigned(UUID.randomUUID(), clock.now(), number, receipt.amount()));
        }
        return receipt.view();
    }

    /**
     * It is what a carrier collected for this parcel, which was paid by this payment of this order. {@code later} when it
     * had been parked before.
     */
    public void remit(String number, OrderNumber order, String paymentKey, String parcel, boolean later) {
        var receipt = receipts.byNumberForUpdate(number);
        receipt.remit(order, paymentKey, parcel, actor.stamp("paid out by the carrier of parcel " + parcel, clock.now()));
        if (later) {
            audit.record("banking.assign", "receipt", number, order + ", parcel " + parcel);
            events.fire(new ReceiptAssigned(UUID.randomUUID(), clock.now(), number, receipt.amount()));
        }
        events.fire(new ReceiptRemitted(UUID.randomUUID(), clock.now(), number, order, parcel, receipt.amount()));
    }

    /** Of what a carrier collected for a parcel this much will not come. */
    public void waive(OrderNumber order, String parcel, Money amount) {
        events.fire(new RemittanceWaived(UUID.randomUUID(), clock.now(), order, parcel, amount));
    }

    /** A person sent it back to where it came from. */
    public ReceiptView giveBack(String number, String why) {
        var receipt = receipts.byNumberForUpdate(number);
        receipt.giveBack(actor.stamp(why, clock.now()));
        audit.record("banking.giveBack", "receipt", number, why);
        events.fire(new ReceiptReturned(UUID.randomUUID(), clock.now(), number, receipt.amount()));
        return receipt.view();
    }

    public ReceiptView lock(String number) {
        return receipts.byNumberForUpdate(number).view();
    }

    /** A person transferred the money of a refund. */
    public void sent(String refundKey, LocalDate day) {
        receipts.sent(refundKey, day, actor.stamp("", clock.now()));
        audit.record("banking.sent", "refund", refundKey, String.valueOf(day));
    }
}
