package org.kontor.giftcard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;

/**
 * What flows do with cards, in their own transaction: value is issued, held for an order, taken when the order is
 * settled or let go when it is not, and refunds go back. Every step names a key and happens once. Cards are locked last
 * but one in the order of locks, several of them by id.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GiftCards {

    /** Cards that nobody paid with are taken back before others, of those the ones that hold most. */
    private static final Comparator<GiftCardView> TAKEN_BACK_FIRST = Comparator
            .comparing(GiftCardView::isUntouched).thenComparing(GiftCardView::balance).reversed();

    @Inject
    private CardBook book;

    @Inject
    private CardPost post;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<Object> events;

    /** What an amount of the home currency, in minor units, is worth in another one today. */
    public Money worth(long homeMinor, String currency) {
        return markets.rate(currency, clock.today())
                .map(rate -> Money.ofMinor(homeMinor, markets.home().currency()).into(currency, rate))
                .orElseGet(() -> Money.ofMinor(homeMinor, currency));
    }

    /** Opens a card and has its code mailed; the number of the card, or nothing when its key has opened one before. */
    public Optional<String> issue(IssueCard wish) {
        if (markets.find(wish.value().currency()).isEmpty()) {
            throw new GiftCardRefused("giftcard.refused.currency", wish.value().currency());
        }
        var stamp = actor.stamp(wish.reason(), clock.now());
        var lastDay = wish.lastDay() == null ? CardTerms.lastDay(clock.today()) : wish.lastDay();
        var number = book.add(wish, lastDay, stamp);
        number.ifPresent(card -> {
            book.write(card, EntryKind.ISSUED, wish.value(), wish.order(), "issue:" + wish.key(), stamp);
            events.fire(new GiftCardIssued(UUID.randomUUID(), stamp.at(), card, wish.origin(), wish.order(),
                    wish.value()));
            post.send(card, 1);
        });
        return number;
    }

    /**
     * Holds what an order wants of its cards, all of it or nothing: {@link GiftCardRefused} names the card that no longer
     * has it, or has another code. Two orders never hold the same cent.
     */
    public void hold(String order, List<CardClaim> claims) {
        var cards = book.byNumbersForUpdate(claims.stream().map(CardClaim::card).toList()).stream()
                .collect(Collectors.toMap(GiftCardView::number, Function.identity()));
        for (var claim : claims) {
            var card = cards.get(claim.card());
            if (card == null || !claim.isOpenedBy(card.codes())
                    || !card.balance().currency().equals(claim.amount().currency())
                    || card.expiresOn().isBefore(clock.today()) || claim.amount().compareTo(card.available()) > 0) {
                throw new GiftCardRefused("giftcard.refused.used", card == null ? "" : card.tail());
            }
            book.hold(claim, order, clock.now());
        }
    }

    /** The order is settled: what it held, by the keys of its payments, is taken off the cards. */
    public void redeem(List<String> keys) {
        open(keys).forEach((key, hold) -> {
            var stamp = actor.stamp("paid with it", clock.now());
            book.end(key, hold, "REDEEMED", stamp.at());
            book.write(hold.card(), EntryKind.REDEEMED, hold.amount().negate(), hold.order(), "redeem:" + key, stamp);
        });
    }

    /** The order ended without being settled: what it held is free again. */
    public void release(List<String> keys) {
        open(keys).forEach((key, hold) -> book.end(key, hold, "RELEASED", clock.now()));
    }

    /** The holds of these keys that are open, once the cards of all of them are locked. */
    private Map<String, CardHold> open(List<String> keys) {
        book.lockHeld(keys);
        var open = new LinkedHashMap<String, CardHold>();
        keys.forEach(key -> book.hold(key).filter(CardHold::open).ifPresent(hold -> open.put(key, hold)));
        return open;
    }

    /**
     * A refund goes back onto the card that paid, named by the key of its payment. A card that had run out lives again;
     * one that staff stopped keeps the money until they have a new code sent.
     */
    public void giveBack(String key, String refundKey, Money amount) {
        var hold = book.hold(key).orElseThrow();
        var card = book.byNumberForUpdate(hold.card());
        var stamp = actor.stamp("refunded", clock.now());
        if (!book.write(card.number(), EntryKind.RETURNED, amount, hold.order(), "return:" + refundKey, stamp)) {
            return;
        }
        book.extend(card.number(), CardTerms.lastDayAfterRefund(clock.today()));
        if (card.status() == GiftCardStatus.EXPIRED) {
            book.move(card, GiftCardStatus.ACTIVE, stamp);
        }
    }

    /**
     * The purchase of cards is refunded with this amount: cards that hold exactly so much together are emptied and
     * stopped, untouched ones first. Any other amount is refused, because a card is either still owned or it is not.
     */
    public void withdraw(String order, long orderLineId, Money amount, String reason, String key) {
        var left = amount;
        var taken = new ArrayList<GiftCardView>();
        for (var card : book.soldForUpdate(order, orderLineId).stream().sorted(TAKEN_BACK_FIRST).toList()) {
            if (card.held().isZero() && card.balance().isPositive() && card.balance().compareTo(left) <= 0) {
                left = left.minus(card.balance());
                taken.add(card);
            }
        }
        if (left.isPositive()) {
            throw new GiftCardRefused("giftcard.refused.withdraw", amount);
        }
        taken.forEach(card -> withdraw(card, reason, key + ":" + card.number()));
    }

    private void withdraw(GiftCardView card, String reason, String key) {
        var stamp = actor.stamp(reason, clock.now());
        book.write(card.number(), EntryKind.WITHDRAWN, card.balance().negate(), card.order(),
                "withdraw:" + key, stamp);
        if (card.isActive()) {
            book.move(card, GiftCardStatus.DISABLED, stamp);
        }
        events.fire(new GiftCardRevoked(UUID.randomUUID(), stamp.at(), key, card.order(), card.balance()));
    }

    /**
     * Makes the code of a card anew, to be mailed at once: it is known from here on and kept by nobody. Empty when the
     * card is no longer good, or when another mail was asked for after this one, whose code must live.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<CardCode> freshCode(String number, int mail) {
        var card = book.byNumberForUpdate(number);
        if (!card.isActive() || card.mails() != mail) {
            return Optional.empty();
        }
        var code = CardCode.fresh();
        book.code(number, code);
        return Optional.of(code);
    }
}
