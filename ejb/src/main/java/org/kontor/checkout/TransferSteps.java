package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kontor.banking.BankBook;
import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptView;
import org.kontor.checkout.cash.Remittances;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.OpenPayment;
import org.kontor.payment.OpenRefund;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * The transactions of money on the bank: what came is written down and, where its reference names an order, linked with
 * the payment that waits for it; and of what goes back because it was too much, or anew. Lock order: order, then
 * payment.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TransferSteps {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{5,18}");
    private static final Pattern COUNT = Pattern.compile("X[0-9]+$");
    private static final Comparator<PaymentView> LAST_TRANSFERS_FIRST = Comparator
            .comparing((PaymentView payment) -> !payment.isTransfer())
            .thenComparing(PaymentView::isGiftCard).thenComparing(Comparator.comparingLong(PaymentView::id).reversed());

    @Inject
    private BankBook bank;

    @Inject
    private Ordering ordering;

    @Inject
    private OrderQueries orders;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Remittances remittances;

    @Inject
    private BusinessClock clock;

    /** A receipt, the payment to settle if it is known what it is for, and whether it was entered before. */
    record Noted(ReceiptView receipt, Optional<Long> payment, boolean known) {
    }

    public Noted enter(EnterReceipt told) {
        var earlier = bank.entered(told.key());
        if (earlier.isPresent()) {
            return noted(earlier.get(), true);
        }
        var parcel = remittances.parcelOf(told.reference());
        var order = parcel.isPresent() ? Optional.<OrderView>empty() : orderOf(told);
        parcel.map(ShipmentView::order).or(() -> order.map(OrderView::number)).ifPresent(ordering::lock);
        var receipt = bank.enter(told);
        if (parcel.isPresent() && remittances.take(receipt, parcel.get(), false)) {
            return remitted(receipt);
        }
        if (order.isEmpty()) {
            bank.park(receipt.number());
            return noted(receipt, false);
        }
        return link(receipt, order.get(), "its reference names the order", false);
    }

    /** A person says which order a parked receipt is for. */
    public Noted assign(String number, OrderNumber order, String why) {
        var known = orders.byNumber(order).orElseThrow(() -> new NotFound("order", order));
        ordering.lock(order);
        var receipt = bank.lock(number);
        if (!receipt.isOpen()) {
            throw new CheckoutRefused("checkout.refused.receiptDecided", number);
        }
        if (!known.currency().equals(receipt.amount().currency())) {
            throw new CheckoutRefused("checkout.refused.receiptCurrency", order);
        }
        var parcel = remittances.parcelOf(receipt.reference()).filter(found -> found.order().equals(order));
        if (parcel.isPresent() && remittances.take(receipt, parcel.get(), true)) {
            return remitted(receipt);
        }
        if (parcel.isPresent()) {
            throw new CheckoutRefused("checkout.refused.remittance", parcel.get().number());
        }
        return link(receipt, known, why, true);
    }

    /** Nothing is to be settled: the order was paid when the carrier collected. */
    private Noted remitted(ReceiptView receipt) {
        return new Noted(bank.lock(receipt.number()), Optional.empty(), false);
    }

    public ReceiptView giveBack(String number, String why) {
        return bank.giveBack(number, why);
    }

    public void sent(String refundKey) {
        bank.sent(refundKey, clock.today());
    }

    /**
     * Writes down that what an order was paid too much goes back: by transfers first and the last first, as far as what
     * each brought is still here. What failed before is sent again. Nothing when it was not, or goes back already.
     */
    public List<RefundTicket> openExcess(OrderNumber number) {
        var order = ordering.lock(number);
        var all = payments.of(number.value());
        var left = new Coverage(order, all).excess();
        var tickets = new ArrayList<RefundTicket>();
        for (var payment : all.stream().sorted(LAST_TRANSFERS_FIRST).toList()) {
            var part = payment.refundable().min(left);
            for (var failed : Coverage.failedExcess(payment)) {
                if (failed.amount().compareTo(part) <= 0) {
                    tickets.add(paying.repeatRefund(failed.key()));
                    left = left.minus(failed.amount());
                    part = part.minus(failed.amount());
                }
            }
            if (part.isPositive()) {
                tickets.add(paying.openRefund(new OpenRefund(payment.id(), part, IdempotencyKey.of("excess", number,
                        payment.id(), payment.transactions().size()), Coverage.EXCESS + number)));
                left = left.minus(part);
            }
        }
        return tickets;
    }

    /** Writes a refund that failed or came back down anew; refuses a failed one of an excess that is not here any more. */
    public RefundTicket repeatRefund(long paymentId, String key) {
        var order = ordering.lock(OrderNumber.parse(payments.referenceOf(paymentId)));
        var coverage = new Coverage(order, payments.of(order.number().value()));
        coverage.payments().stream().flatMap(payment -> Coverage.failedExcess(payment).stream())
                .filter(call -> call.key().equals(key) && call.amount().compareTo(coverage.excess()) > 0)
                .findFirst().ifPresent(call -> {
                    throw new CheckoutRefused("checkout.refused.excess", order.number());
                });
        return paying.repeatRefund(key);
    }

    private Noted link(ReceiptView receipt, OrderView order, String why, boolean later) {
        var payment = waiting(order).orElseGet(() -> another(order, receipt.amount()));
        return noted(bank.match(receipt.number(), order.number(), payment.key(), why, later), false);
    }

    private Noted noted(ReceiptView receipt, boolean known) {
        return new Noted(receipt, Optional.ofNullable(receipt.paymentKey()).flatMap(payments::byKey)
                .map(PaymentView::id), known);
    }

    private Optional<PaymentView> waiting(OrderView order) {
        return payments.of(order.number().value()).stream()
                .filter(payment -> (payment.isTransfer() || payment.isOnAccount())
                        && payment.status().isLive())
                .reduce((first, last) -> last);
    }

    /** Money for an order that waits for no transfer (any more): it gets a payment of its own, then it is decided. */
    private PaymentView another(OrderView order, Money amount) {
        var attempt = payments.of(order.number().value()).size() + 1;
        return paying.open(new OpenPayment(order.number().value(), PayMethod.TRANSFER.gateway(),
                PayMethod.TRANSFER.code(), amount, TakeMoney.AT_ORDER,
                IdempotencyKey.of("payment", order.number(), attempt), clock.now()));
    }

    /** The order that the reference names: by a creditor reference, else by its bare number. */
    private Optional<OrderView> orderOf(EnterReceipt told) {
        var names = new ArrayList<String>();
        CreditorReference.within(told.reference()).forEach(found -> names.add(COUNT.matcher(found.body())
                .replaceFirst("")));
        names.addAll(NUMBERS.matcher(told.reference().toUpperCase(Locale.ROOT)).results().map(MatchResult::group)
                .toList());
        return first(names).filter(order -> order.currency().equals(told.amount().currency()));
    }

    private Optional<OrderView> first(List<String> names) {
        return names.stream().flatMap(name -> OrderNumber.read(name).stream())
                .flatMap(number -> orders.byNumber(number).stream()).findFirst();
    }
}
