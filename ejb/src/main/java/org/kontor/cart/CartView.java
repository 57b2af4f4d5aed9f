package org.kontor.cart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.cart.seen.CartChange;
import org.kontor.cart.seen.SeenSums;
import org.kontor.inventory.Availability;
import org.kontor.market.BuyerGroup;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.VatId;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.MissingDelivery;
import org.kontor.tax.TaxDecision;

/**
 * A cart as it is at this moment. {@code changes} are the differences to what the customer saw before; {@code price}
 * covers the lines that are on sale, with the delivery once it is chosen, and says what promotions give and refuse;
 * {@code deliveries} are possible and impossible ways of delivering {@code load}, and {@code lost} is one that was
 * chosen and is no longer possible; {@code coupons} are the codes that the customer entered; {@code version} is what an
 * order must name; {@code vatId} is that of a business, else null, and {@code tax} says whose tax is in the price and
 * why; {@code group} is that of a buyer who is known for sure, else null;
 * {@code consignments} are one or more, of the first of which {@code deliveries} and {@code delivery} speak;
 * {@code divisible} says whether its customer may divide it.
 */
public record CartView(CartToken token, long version, List<CartLineView> lines, List<CartChange> changes,
                       PricedOrder price, DeliveryLoad load, DeliveryDecision deliveries,
                       Optional<DeliveryOption> delivery, Optional<MissingDelivery> lost, Email email, String phone,
                       Address shipTo, Address billTo, List<CouponCode> coupons, List<CartGap> gaps, VatId vatId,
                       TaxDecision tax, BuyerGroup group, List<CartConsignment> consignments, boolean divisible) {

    public CartView {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        coupons = List.copyOf(coupons);
        gaps = List.copyOf(gaps);
        consignments = List.copyOf(consignments);
    }

    /** Whether it goes in several consignments. */
    public boolean isDivided() {
        return consignments.size() > 1;
    }

    /** The same, as it was saved, with what is to be told. */
    CartView told(long saved, List<CartChange> told) {
        return new CartView(token, saved, lines, told, price, load, deliveries, delivery, lost, email, phone, shipTo,
                billTo, coupons, gaps, vatId, tax, group, consignments, divisible);
    }

    /** What its customer sees of delivery and tax. */
    SeenSums sums() {
        return SeenSums.of(CartConsignment.price(consignments), price.tax(), tax);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int pieces() {
        return lines.stream().mapToInt(CartLineView::quantity).sum();
    }

    public Money items() {
        return price.items();
    }

    /** Whether nothing is missing any more. */
    public boolean isReady() {
        return gaps.isEmpty();
    }

    /** The day from which all the goods are here, so that they can be sent; null when they are now. */
    public LocalDate readyOn() {
        return Availability.last(lines.stream().filter(CartLineView::sellable).map(CartLineView::day));
    }

    /** The day from which all pieces of a SKU are here, of each of which some come later. */
    public Map<Sku, LocalDate> days() {
        return lines.stream().filter(line -> line.sellable() && line.day() != null)
                .collect(Collectors.toMap(CartLineView::sku, CartLineView::day));
    }

    public Optional<CartLineView> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }
}
