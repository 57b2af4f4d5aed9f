package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptView;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.Staff;
import org.kontor.checkout.Transfers;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** What finance does: says what came to the bank and what went back, and works through the list of open money. */
@ApplicationScoped
class BankDeeds {

    @Inject
    private Transfers transfers;

    @Inject
    private MoneyDesk money;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Deals deals;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("receive a transfer", 12, this::receive),
                new Deed("receive a nameless transfer", 2, this::receiveNameless),
                new Deed("say whose a transfer is", 2, this::assign),
                new Deed("send a nameless transfer back", 1, this::giveBack),
                new Deed("return an excess", 4, this::returnExcess),
                new Deed("settle open money", 7, this::resolve));
    }

    private List<PaymentView> awaited(OrderView order) {
        return payments.of(order.number().value()).stream().filter(payment -> payment.isAwaitingTransfer()
                || payment.isOnAccount() && payment.owed().isPositive()).toList();
    }

    private List<OrderView> orders(Trail trail) {
        return trail.orders().stream().map(deals::now).toList();
    }

    /** Mostly for an order that waits for it and mostly right; now and then for any order, too much or too little. */
    private String receive(Trail trail) {
        var waiting = orders(trail).stream().filter(order -> !awaited(order).isEmpty()).toList();
        var order = trail.oneOf(waiting).filter(one -> !trail.onceIn(10))
                .orElseGet(() -> deals.now(trail.oneOf(trail.orders()).orElseThrow()));
        var amount = awaited(order).stream().findFirst().map(BankDeeds::wanted).orElse(order.total());
        var cents = trail.onceIn(5) ? 1 + trail.upTo(5000) : amount.minor();
        if (cents == 0) {
            return "nothing to send";
        }
        var receipt = enter(cents, order.currency(), "Order " + CreditorReference.of(order.number().value()).pretty());
        return receipt.number() + " " + receipt.status() + " " + cents + " for " + order.number();
    }

    private static Money wanted(PaymentView payment) {
        return payment.isOnAccount() ? payment.owed() : payment.amount();
    }

    ReceiptView enter(long cents, String currency, String reference) {
        return staff.does(() -> transfers.enter(new EnterReceipt(Money.ofMinor(cents, currency), clock.today(),
                reference, "Ann Lund", true, new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }

    private String receiveNameless(Trail trail) {
        var receipt = enter(1 + trail.upTo(20_000), "EUR", "for my lamp");
        trail.keep(trail.receipts(), receipt.number());
        return receipt.number() + " " + receipt.amount();
    }

    private String assign(Trail trail) {
        return taken(trail).map(receipt -> {
            var order = trail.oneOf(orders(trail).stream().filter(one -> !awaited(one).isEmpty()).toList())
                    .map(OrderView::number).orElseGet(() -> trail.oneOf(trail.orders()).orElseThrow());
            return receipt + " " + staff.does(() -> transfers.assign(receipt, order, "they called")).status() + " for "
                    + order;
        }).orElse("there is none");
    }

    private String giveBack(Trail trail) {
        return taken(trail).map(receipt -> receipt + " "
                + staff.does(() -> transfers.giveBack(receipt, "unknown sender")).status()).orElse("there is none");
    }

    /** A receipt that is decided about; now and then it stays on the desk, so that somebody decides again. */
    private static Optional<String> taken(Trail trail) {
        var receipt = trail.oneOf(trail.receipts());
        receipt.filter(one -> !trail.onceIn(5)).ifPresent(trail.receipts()::remove);
        return receipt;
    }

    /** Of an order that is shown as paid too much, now and then of any. Afterwards there is none any more. */
    private String returnExcess(Trail trail) {
        var overpaid = orders(trail).stream().filter(order -> order.paymentStatus() == PaymentProgress.OVERPAID)
                .map(OrderView::number).toList();
        var number = trail.oneOf(overpaid).filter(one -> !trail.onceIn(5))
                .orElseGet(() -> trail.oneOf(trail.orders()).orElseThrow());
        staff.does(() -> {
            transfers.returnExcess(number);
            return null;
        });
        return number + " is " + deals.now(number).paymentStatus();
    }

    /** The first of the list, whatever is to be done about it. */
    private String resolve(Trail trail) {
        return trail.oneOf(money.list()).map(this::resolve).orElse("nothing is open");
    }

    private String resolve(OpenMoney one) {
        money.resolve(one);
        return one.kind() + " " + one.key();
    }
}
