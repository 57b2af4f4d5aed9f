package org.kontor.cart.seen;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.Benefit;
import org.kontor.promotion.Reason;
import org.kontor.shared.Money;

/**
 * What promotions gave when the customer saw the cart last, and what the goods came to with it, in minor units.
 */
public record SeenOffers(long goods, List<Offer> offers) {

    private static final int MOST = 20;
    /** Stands for amounts that were seen in the currency of another market: nothing is converted. */
    private static final long ELSEWHERE = -1;
    /** Reasons that the customer's own goods give; they know what they put in and took out. */
    private static final List<Reason> OF_THE_GOODS = List.of(Reason.TOO_FEW, Reason.TOO_LITTLE,
            Reason.NOTHING_TO_REDUCE, Reason.NO_DELIVERY, Reason.NOT_COMBINABLE, Reason.UNKNOWN);

    /** A promotion, by the name that customers know, and what it took off. */
    public record Offer(long promotion, long minor, String name) {
    }

    public SeenOffers {
        offers = List.copyOf(offers);
    }

    static SeenOffers of(PricedOrder price) {
        return new SeenOffers(price.items().minor(), price.verdict().benefits().stream().limit(MOST)
                .map(SeenOffers::offer).toList());
    }

    private static Offer offer(Benefit benefit) {
        return new Offer(benefit.promotion().id(), benefit.total().minor(),
                benefit.promotion().name().replaceAll("\\v", " "));
    }

    /** The same in another market, where the amounts that were seen say nothing. */
    SeenOffers elsewhere() {
        return new SeenOffers(ELSEWHERE, offers.stream()
                .map(offer -> new Offer(offer.promotion(), ELSEWHERE, offer.name())).toList());
    }

    /**
     * What is no longer given for the same goods, with what these came to and come to; without, where they were seen in
     * another market.
     *
     * @param isLive whether a promotion is still in force
     */
    public List<CartChange> lost(PricedOrder now, LongPredicate isLive) {
        var before = amount(goods, now);
        return missing(now).stream().map(offer -> CartChange.offer(isLive.test(offer.promotion()), offer.name(), before,
                before == null ? null : now.items())).toList();
    }

    /**
     * What is no longer given, though the customer changed the goods as well: only what these have nothing to do with,
     * with what it took off.
     */
    public List<CartChange> lostBesides(PricedOrder now, LongPredicate isLive) {
        return missing(now).stream().filter(offer -> !isLive.test(offer.promotion()) || isRefused(offer, now))
                .map(offer -> CartChange.offer(isLive.test(offer.promotion()), offer.name(),
                        amount(offer.minor(), now), null))
                .toList();
    }

    private static Money amount(long minor, PricedOrder now) {
        return minor == ELSEWHERE ? null : Money.ofMinor(minor, now.items().currency());
    }

    private List<Offer> missing(PricedOrder now) {
        return offers.stream().filter(offer -> now.verdict().benefits().stream()
                .noneMatch(benefit -> benefit.promotion().id() == offer.promotion())).toList();
    }

    private static boolean isRefused(Offer offer, PricedOrder now) {
        return now.verdict().refusals().stream().anyMatch(refusal -> refusal.promotionId() == offer.promotion()
                && !OF_THE_GOODS.contains(refusal.reason()));
    }

    /** Stores what the goods came to, and a line for each promotion. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<SeenOffers, String> {

        @Override
        public String convertToDatabaseColumn(SeenOffers seen) {
            return seen == null || seen.offers.isEmpty() ? null : seen.goods + "\n" + seen.offers.stream()
                    .map(offer -> offer.promotion + " " + offer.minor + " " + offer.name)
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public SeenOffers convertToEntityAttribute(String text) {
            if (text == null) {
                return null;
            }
            var lines = text.split("\n");
            return new SeenOffers(Long.parseLong(lines[0]), new ArrayList<>(Arrays.stream(lines).skip(1)
                    .map(line -> line.split(" ", 3))
                    .map(line -> new Offer(Long.parseLong(line[0]), Long.parseLong(line[1]), line[2])).toList()));
        }
    }
}
