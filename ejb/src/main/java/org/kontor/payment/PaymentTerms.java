package org.kontor.payment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.shared.Money;

/**
 * How a market wants to be paid, and for which orders each way is, a card by {@code card}; an order holds its goods for
 * so many minutes while it is paid by card, and for so many days when staff send it by a pay link. The version is that
 * of the row that was read, so that nobody overwrites unseen.
 */
public record PaymentTerms(String market, TakeMoney take, WayRule card, TransferTerms transfer,
        AccountTerms account, CashTerms cash, int cardMinutes, int linkDays, long version) {

    /** The version of a market that has no terms of its own yet. */
    static final long NONE_YET = -1;

    private static final int LONGEST_LINK = 30;
    /** Stripe wants a page to live 30 minutes at least, and 24 hours at most. */
    private static final int SHORTEST_CARD = 35;
    private static final int LONGEST_CARD = 720;

    public PaymentTerms {
        if (account.offered() && transfer.iban() == null) {
            throw new PaymentRefused("payment.refused.accountBank");
        }
        if (cash.offered() && transfer.iban() == null) {
            throw new PaymentRefused("payment.refused.cashBank");
        }
        if (card.fee() != null || transfer.rule().fee() != null) {
            throw new PaymentRefused("payment.refused.feeByLaw");
        }
        if (linkDays < 1 || linkDays > LONGEST_LINK) {
            throw new PaymentRefused("payment.refused.linkDays", LONGEST_LINK);
        }
        if (cardMinutes < SHORTEST_CARD || cardMinutes > LONGEST_CARD) {
            throw new PaymentRefused("payment.refused.cardMinutes", SHORTEST_CARD, LONGEST_CARD);
        }
    }

    /** Nobody pays at the door. */
    public PaymentTerms(String market, TakeMoney take, WayRule card, TransferTerms transfer, AccountTerms account,
            int cardMinutes, int linkDays, long version) {
        this(market, take, card, transfer, account, CashTerms.NONE, cardMinutes, linkDays, version);
    }

    /** A card is for every order, and nobody pays by invoice or at the door. */
    public PaymentTerms(String market, TakeMoney take, TransferTerms transfer, int cardMinutes, int linkDays,
            long version) {
        this(market, take, WayRule.ANY, transfer, AccountTerms.NONE, cardMinutes, linkDays, version);
    }

    /**
     * The same for a market without terms of its own: paid by card alone, and for the same orders as at home but for
     * their totals, which are said in the money of the home.
     */
    PaymentTerms elsewhere(String other) {
        return new PaymentTerms(other, take, card.ofAnyTotal(), new TransferTerms(false, transfer.holder(),
                transfer.iban(), transfer.bic(), transfer.days(), transfer.remindAfter()), AccountTerms.NONE,
                cardMinutes, linkDays, NONE_YET);
    }

    /** Whether they are those of the home, because the market has none of its own. */
    public boolean isBorrowed() {
        return version == NONE_YET;
    }

    /** For which orders each way is. */
    Map<PayMethod, WayRule> rules() {
        return Map.of(PayMethod.CARD, card, PayMethod.TRANSFER, transfer.rule(), PayMethod.INVOICE, account.rule(),
                PayMethod.COD, cash.rule());
    }

    /** The countries that rules name. */
    public Stream<String> places() {
        return rules().values().stream().flatMap(WayRule::places);
    }

    /** Whether a rule asks what is in the order, so that {@link OrderToPay#categories} are needed. */
    public boolean areAboutGoods() {
        return rules().values().stream().anyMatch(WayRule::isAboutGoods);
    }

    /** In which ways the order can be paid: the one decision about it. */
    public OpenWays open(OrderToPay order) {
        return OpenWays.of(this, order);
    }

    /** The same for an order that exists: its total is agreed, so that none is open which would add a fee. */
    public OpenWays openLater(OrderToPay order) {
        var open = open(order);
        return open.without(open.offered().stream().filter(way -> fee(way).isPresent()).toList());
    }

    /** What a way costs the customer, tax included; empty where it costs nothing. */
    public Optional<Money> fee(PayMethod way) {
        return Optional.ofNullable(rules().get(way)).map(WayRule::fee);
    }

    Optional<WayRefusal> refusal(PayMethod way, OrderToPay order) {
        var notOffered = Optional.of(WayRefusal.of(WayRefusal.Reason.NOT_OFFERED));
        return switch (way) {
            case CARD -> card.refusal(order).or(() -> WayRefusal.ofCharge(order.rest()));
            case TRANSFER -> transfer.offered() ? transfer.rule().refusal(order) : notOffered;
            case INVOICE -> account.refusal(order);
            case COD -> cash.refusal(order);
            case GIFT_CARD -> notOffered;
        };
    }
}
