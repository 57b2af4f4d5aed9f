package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.CatalogQueries;
import org.kontor.market.ChargeStep;
import org.kontor.market.LeastCharge;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.OpenPayment;
import org.kontor.payment.OpenWays;
import org.kontor.payment.OrderToPay;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.WayRefusal;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.wallet.Payers;

/** The ways to pay an order: which are open to it, how long each is waited for, and how it begins. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaysToPay {

    /** Goods that come later than in so many days leave no time to send them before a reservation of money runs out. */
    private static final int LONGEST_RESERVED = 3;
    private static final OpenWays AGREED = OpenWays.only(PayMethod.CARD); // nothing would end the wait for another

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private OnAccount accounts;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Payers payers;

    @Inject
    private BusinessClock clock;

    /**
     * The ways that are open to an order which exists, by the rules and the categories of now. What is agreed for good and
     * has lost the money that was reserved for it is paid by card, whatever the rules say since.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public OpenWays of(OrderView order, List<PaymentView> earlier) {
        return isAgreed(order) ? AGREED : open(payments.terms(order.market()), order, earlier);
    }

    private static boolean isAgreed(OrderView order) {
        return order.status() != OrderStatus.PENDING_PAYMENT;
    }

    /** What was called off before it was paid is no part of its total. */
    private OpenWays open(PaymentTerms terms, OrderView order, List<PaymentView> earlier) {
        return terms.openLater(new OrderToPay(order.shipTo().country(), order.group(), order.due(),
                categories(terms, order), order.hasGiftCards(),
                order.due().minus(new Coverage(order, earlier).covered()),
                Completion.collectable(order.consignments().stream()
                        .map(each -> deliveries.collects(each.method(), each.shipTo().country())))));
    }

    private Set<String> categories(PaymentTerms terms, OrderView order) {
        return !terms.areAboutGoods() ? Set.of() : catalog.offers(order.goodsSkus(), order.currency()).values().stream()
                .flatMap(offer -> offer.categories().stream()).collect(Collectors.toSet());
    }

    /** Refuses a way that is not open to an order which exists, by the terms of this moment. */
    public void require(ChosenWay way, OrderView order, List<PaymentView> earlier) {
        var ways = isAgreed(order) ? AGREED : open(way.terms(), order, earlier);
        ways.refusal(way.method()).ifPresent(why -> Completion.refuse(List.of(Lack.of(way.method(), why))));
    }

    /** A card is paid at once, and what is paid at the door agreed; a transfer takes days, and so does an invoice. */
    public ChosenWay choose(PayMethod method, PaymentTerms terms) {
        return new ChosenWay(method, terms, clock.now().plus(switch (method) {
            case TRANSFER -> Duration.ofDays(terms.transfer().days());
            case INVOICE -> Duration.ofDays(terms.account().days());
            case CARD, GIFT_CARD, COD -> Duration.ofMinutes(terms.cardMinutes());
        }));
    }

    /** Money is reserved only if all goods are ready (null: now) to be sent before the reservation runs out. */
    public void open(OrderView order, int attempt, Money amount, ChosenWay way, LocalDate ready) {
        var method = way.method();
        if (method == PayMethod.CARD) {
            requireChargeable(amount);
        }
        var isSoon = ready == null || !ready.isAfter(clock.today().plusDays(LONGEST_RESERVED));
        var take = method == PayMethod.CARD && !order.hasGiftCards() && isSoon
                ? way.terms().take() : TakeMoney.AT_ORDER;
        var key = method == PayMethod.CARD ? IdempotencyKey.unique("payment", order.number(), attempt)
                : IdempotencyKey.of("payment", order.number(), attempt); // customers write it on their transfer
        var opened = paying.open(new OpenPayment(order.number().value(), method.gateway(), method.code(), amount, take,
                key, way.payUntil(), method == PayMethod.INVOICE ? way.terms().account().days() : null));
        if (method.isPromise()) {
            accounts.promise(opened);
        } else if (method == PayMethod.CARD) {
            payers.join(opened.key(), order.customerId());
        }
    }

    private static void requireChargeable(Money amount) {
        var least = LeastCharge.in(amount.currency());
        if (amount.compareTo(least) < 0) {
            throw new CheckoutRefused("checkout.refused.least", least);
        }
        if (!ChargeStep.isOn(amount)) {
            throw new CheckoutRefused("checkout.refused.step", ChargeStep.in(amount.currency()));
        }
        WayRefusal.ofCharge(amount).ifPresent(why -> Completion.refuse(List.of(Lack.of(PayMethod.CARD, why))));
    }

    /** A transfer is waited for; what is paid by invoice or at the door goes on. */
    public void await(OrderView order, PayMethod method, int attempt) {
        if (method == PayMethod.TRANSFER) {
            confirmation.message("transfer.awaited", order.number(), attempt);
        } else if (method.isPromise()) {
            accounts.confirm(order, method == PayMethod.INVOICE ? "to be paid by invoice" : "to be paid at the door");
        }
    }
}
