package org.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/**
 * A whole order as people and flows read it. {@code billTo} is null when the bill goes where the parcel goes, and
 * {@code promise} for orders from before there were promises; {@code taxed} says whose tax {@code tax} is, and why.
 * {@code terms} is null where the buyer was shown none, {@code group} where the buyer was in none for sure.
 * {@code holds} are the holds that stand, each with its reason, the foremost first.
 * {@code consignments} are one or more; address, way of delivery and promise of the first are those of the order.
 */
public record OrderView(OrderNumber number, OrderStatus status, PaymentProgress paymentStatus,
        FulfilmentProgress fulfilmentStatus, BillingProgress billingStatus, ReturnProgress returnStatus, String market,
        Money items, Money delivery, Money tax, Money total, String accessKey, long customerId, Email email, String phone,
        Address shipTo, Address billTo,
        String deliveryMethod, String deliveryName, Promise promise, Instant placedAt, LocalDate businessDate,
        Instant payUntil, Instant confirmedAt, Map<HoldKind, String> holds, List<OrderLineView> lines,
        OrderTax taxed, OrderTerms terms, BuyerGroup group, List<ConsignmentView> consignments) {

    public OrderView {
        lines = List.copyOf(lines);
        consignments = List.copyOf(consignments);
    }

    /** Whether it goes in several consignments. */
    public boolean isDivided() {
        return consignments.size() > 1;
    }

    public Optional<ConsignmentView> consignment(int no) {
        return consignments.stream().filter(each -> each.no() == no).findFirst();
    }

    /** The consignments of which not all was called off; all where nothing is left. */
    public List<ConsignmentView> going() {
        var going = consignments.stream().filter(each -> !each.isCalledOff()).toList();
        return going.isEmpty() ? consignments : going;
    }

    /** Between which days all of it comes that was not called off; null for orders from before there were promises. */
    public Promise wholePromise() {
        return wholePromise(going());
    }

    /** Between which days the goods come that are still to be sent of a SKU; null where none are. */
    public Promise promiseOf(Sku sku) {
        return wholePromise(consignments.stream().filter(each -> each.openSkus().contains(sku)).toList());
    }

    private static Promise wholePromise(List<ConsignmentView> some) {
        var all = some.stream().map(ConsignmentView::promise).filter(Objects::nonNull).toList();
        return all.isEmpty() ? null : new Promise(
                all.stream().map(Promise::first).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Promise::last).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** What the delivery of one consignment would have cost without promotions. */
    public record DeliveryCost(int no, String name, Money listed) {
    }

    /** The same for each of them. */
    public List<DeliveryCost> deliveries() {
        return consignments.stream().map(each -> new DeliveryCost(each.no(), each.name(), Money.sum(currency(),
                lines.stream().filter(line -> line.kind() == LineKind.DELIVERY && line.consignment() == each.no())
                        .map(OrderLineView::listed).toList()))).toList();
    }

    /**
     * New promises by the number of the consignment, where they are others than those that were made; what was sent or
     * called off keeps its own.
     */
    public Map<Integer, Promise> anew(Function<ConsignmentView, Optional<Promise>> promised) {
        var anew = new HashMap<Integer, Promise>();
        consignments.stream().filter(each -> !each.isOver()).forEach(each -> promised.apply(each)
                .filter(promise -> !promise.equals(each.promise())).ifPresent(promise -> anew.put(each.no(), promise)));
        return anew;
    }

    public String currency() {
        return total.currency();
    }

    public Address billingAddress() {
        return billTo == null ? shipTo : billTo;
    }

    public OrderProgress progress() {
        return OrderProgress.of(status, fulfilmentStatus, returnStatus);
    }

    /** The foremost of the holds that stand; null where it is not held. */
    public HoldKind holdKind() {
        return holds.keySet().stream().findFirst().orElse(null);
    }

    public boolean isHeldBy(HoldKind kind) {
        return holds.containsKey(kind);
    }

    /** Whether goods are on their way or will be, and nobody looks at it first: only then days of arrival say something. */
    public boolean isComing() {
        return !isHeldBy(HoldKind.REVIEW) && progress().isComing();
    }

    /** Whether the customer can still pay it, for the first time or because what was reserved is gone. */
    public boolean isPayable() {
        return status == OrderStatus.PENDING_PAYMENT || isHeldBy(HoldKind.PAYMENT);
    }

    /** Whether it ended before it was ever paid. */
    public boolean isEndedUnpaid() {
        return confirmedAt == null && (status == OrderStatus.EXPIRED || status == OrderStatus.CANCELLED);
    }

    /** What is to be paid in all: the total without what was called off before it was paid. */
    public Money due() {
        return Money.sum(currency(), lines.stream().map(OrderLineView::due).toList());
    }

    public List<OrderLineView> itemLines() {
        return lines.stream().filter(OrderLineView::isItem).toList();
    }

    /** What travels in parcels: the lines of goods that are no gift cards. */
    public List<OrderLineView> goodsLines() {
        return itemLines().stream().filter(line -> !line.isGiftCard()).toList();
    }

    /** What is to be held of the stock for it. */
    public List<Sku> goodsSkus() {
        return goodsLines().stream().map(line -> Sku.parse(line.sku())).toList();
    }

    /** Units that are still to be sent. */
    public int openUnits() {
        return lines.stream().mapToInt(OrderLineView::open).sum();
    }

    /**
     * The tax in the total by rate, highest rate first, gift cards under none; nothing where none is charged, which is
     * not a rate of zero.
     */
    public List<TaxShare> taxes() {
        if (!taxed.treatment().isTaxed()) {
            return List.of();
        }
        var shares = new TreeMap<Percentage, Money>(Comparator.comparing(Percentage::value).reversed());
        lines.stream().filter(line -> !line.isGiftCard()).filter(line -> line.isItem() || line.line().isPositive())
                .forEach(line -> shares.merge(line.taxPercentage(), line.tax(), Money::plus));
        return shares.entrySet().stream().map(share -> new TaxShare(share.getKey(), share.getValue())).toList();
    }

    /** What the goods would have cost without promotions. */
    public Money listed() {
        return Money.sum(currency(), itemLines().stream().map(OrderLineView::listed).toList());
    }

    /** What promotions and people took off in all, each under the name that it had, in the order of the lines. */
    public List<LineDiscount> discounts() {
        var sums = new LinkedHashMap<String, LineDiscount>();
        lines.stream().flatMap(line -> line.discounts().stream()).forEach(each -> sums.merge(each.mark(), each,
                (one, more) -> new LineDiscount(one.promotionId(), one.label(), one.code(),
                        one.amount().plus(more.amount()), one.reason(), one.givenBy())));
        return List.copyOf(sums.values());
    }

    /**
     * The promotions that still take something off: a use is over once all goods that it reduced were called off. What
     * reduces the delivery counts as long as the order does.
     */
    public Set<Long> promotionsInUse() {
        return lines.stream().filter(line -> !line.isItem() || line.cancelled() < line.quantity())
                .flatMap(line -> line.discounts().stream()).filter(discount -> !discount.isByHand())
                .map(LineDiscount::promotionId).collect(Collectors.toSet());
    }

    /** What the delivery would have cost without promotions. */
    public Money listedDelivery() {
        return Money.sum(currency(), lines.stream().filter(line -> line.kind() == LineKind.DELIVERY)
                .map(OrderLineView::listed).toList());
    }

    /** What the way to pay cost. */
    public Money fee() {
        return Money.sum(currency(), fees().map(OrderLineView::line).toList());
    }

    /** The word of the way to pay that cost something; null for most orders. */
    public String feeOf() {
        return fees().map(OrderLineView::sku).findFirst().orElse(null);
    }

    private Stream<OrderLineView> fees() {
        return lines.stream().filter(line -> line.kind() == LineKind.FEE);
    }

    /** Whether gift cards are among what was bought. */
    public boolean hasGiftCards() {
        return lines.stream().anyMatch(OrderLineView::isGiftCard);
    }

    public Money refunded() {
        return Money.sum(currency(), lines.stream().map(OrderLineView::refunded).toList());
    }
}
