package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.kontor.market.BuyerGroup;
import org.kontor.market.LeastCharge;
import org.kontor.ordering.OrderView;
import org.kontor.payment.OpenPayment;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.wallet.Payers;

/** The ways to pay an order: whether one is offered, how long it is waited for, and how it begins. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaysToPay {

    /** Goods that come later than in so many days leave no time to send them before a reservation of money runs out. */
    private static final int LONGEST_RESERVED = 3;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OnAccount accounts;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Payers payers;

    @Inject
    private BusinessClock clock;

    /** A card is paid at once; a transfer takes days; both a transfer and an invoice are offered to some. */
    public Instant payUntil(PayMethod method, String market, BuyerGroup buyer, Money total) {
        var terms = payments.terms(market);
        if (method == PayMethod.CARD) {
            return clock.now().plus(Duration.ofMinutes(terms.cardMinutes()));
        }
        var isOffered = method == PayMethod.INVOICE ? terms.account().opensTo(buyer, total)
                : method == PayMethod.TRANSFER && terms.transfer().opensTo(buyer);
        if (!isOffered) {
            throw new CheckoutRefused("checkout.refused.method");
        }
        return method == PayMethod.INVOICE ? clock.now().plus(Duration.ofDays(terms.account().days()))
                : clock.now().plus(Duration.ofDays(terms.transfer().days()));
    }

    /** Money is reserved only if all goods are ready (null: now) to be sent before the reservation runs out. */
    public void open(OrderView order, int attempt, Money amount, PayMethod method, Instant payUntil,
            LocalDate ready) {
        var least = LeastCharge.in(amount.currency());
        if (method == PayMethod.CARD && amount.compareTo(least) < 0) {
            throw new CheckoutRefused("checkout.refused.least", least);
        }
        var isSoon = ready == null || !ready.isAfter(clock.today().plusDays(LONGEST_RESERVED));
        var take = method == PayMethod.CARD && !order.hasGiftCards() && isSoon
                ? payments.terms(order.market()).take() : TakeMoney.AT_ORDER;
        var key = method == PayMethod.CARD ? IdempotencyKey.unique("payment", order.number(), attempt)
                : IdempotencyKey.of("payment", order.number(), attempt); // customers write it on their transfer
        var isOnAccount = method == PayMethod.INVOICE;
        if (isOnAccount && (order.hasGiftCards() || amount.compareTo(order.due()) < 0)) {
            throw new CheckoutRefused("checkout.refused.method"); // gift cards are neither bought on credit nor part of it
        }
        var opened = paying.open(new OpenPayment(order.number().value(), method.gateway(), method.code(), amount, take,
                key, payUntil, isOnAccount ? payments.terms(order.market()).account().days() : null));
        if (isOnAccount) {
            accounts.promise(opened);
        } else if (method == PayMethod.CARD) {
            payers.join(opened.key(), order.customerId());
        }
    }

    /** A transfer is waited for; what is paid by invoice goes on. */
    public void await(OrderView order, PayMethod method) {
        if (method == PayMethod.TRANSFER) {
            confirmation.message("transfer.awaited", order.number());
        } else if (method == PayMethod.INVOICE) {
            accounts.confirm(order);
        }
    }
}
