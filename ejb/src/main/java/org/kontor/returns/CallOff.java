package org.kontor.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;

/**
 * Works out what calling units off means in money, line by line: first what was taken beyond what is still due goes
 * back, the rest is never taken. The delivery fee goes with the last unit of goods, if none was ever sent. Pure.
 */
final class CallOff {

    private final OrderView order;
    private final Map<Long, RefundableLine> left;
    private final Map<Long, Integer> units;
    private final ConsignmentChoice choice;
    private final List<CancellationView.Line> lines = new ArrayList<>();

    /** {@code taken} is what customers have paid and neither got back nor are about to get back. */
    CallOff(OrderView order, List<RefundableLine> refundable, Map<Long, Integer> wanted, ConsignmentChoice choice,
            Money taken) {
        this.order = order;
        this.choice = choice;
        this.left = refundable.stream().collect(Collectors.toMap(RefundableLine::orderLineId, line -> line));
        this.units = wanted.isEmpty() ? everything() : wanted;
        check();
        var shares = shares();
        var zero = Money.zero(order.currency());
        var stillDue = left.values().stream().map(RefundableLine::money).reduce(zero, Money::plus)
                .minus(Money.sum(order.currency(), shares.values()));
        var back = taken.minus(stillDue);
        for (var line : order.lines()) {
            var share = shares.getOrDefault(line.id(), zero);
            var refund = back.isPositive() ? back.min(share) : zero;
            back = back.minus(refund);
            if (units.getOrDefault(line.id(), 0) > 0 || share.isPositive()) {
                lines.add(new CancellationView.Line(line.id(), units.getOrDefault(line.id(), 0), share.minus(refund),
                        refund));
            }
        }
    }

    private Map<Long, Integer> everything() {
        return order.itemLines().stream().filter(line -> most(line) > 0)
                .collect(Collectors.toMap(OrderLineView::id, this::most));
    }

    /** How many units of a line can be called off, in the consignment that was named or in all. */
    private int most(OrderLineView line) {
        return choice.named() == null ? left.get(line.id()).unsent() : choice.free(line.id());
    }

    private void check() {
        var known = order.itemLines().stream().map(OrderLineView::id).collect(Collectors.toSet());
        if (units.isEmpty() || !known.containsAll(units.keySet())) {
            throw new RefundRefused("returns.refused.nothingToCancel", order.number());
        }
        order.itemLines().stream().filter(line -> units.containsKey(line.id())).forEach(line -> {
            var most = most(line);
            if (units.get(line.id()) < 1 || units.get(line.id()) > most) {
                throw new RefundRefused("returns.refused.cancelUnits", line.name(), most);
            }
        });
    }

    private Map<Long, Money> shares() {
        var shares = new HashMap<Long, Money>();
        units.forEach((line, count) -> shares.put(line, left.get(line).share(count)));
        if (leavesNoGoods()) {
            order.lines().stream().filter(line -> !line.isItem())
                    .forEach(line -> shares.put(line.id(), left.get(line.id()).money()));
        } else if (order.isDivided()) {
            var empty = choice.empty(units);
            order.lines().stream().filter(line -> !line.isItem() && empty.contains(line.consignment()))
                    .forEach(line -> shares.put(line.id(), left.get(line.id()).money()));
        }
        return shares;
    }

    /** Whether nothing of the order was sent or will be. */
    boolean isWhole() {
        return order.itemLines().stream().allMatch(this::isCalledOff);
    }

    /**
     * Whether no goods were sent nor will be: there is nothing to deliver. Gift cards may have been mailed, which no
     * parcel does; those that were not are called off, too.
     */
    boolean leavesNoGoods() {
        return order.itemLines().stream()
                .allMatch(line -> isCalledOff(line) || line.isGiftCard() && line.open() == 0);
    }

    /** Whether of an order of goods only gift cards would be left that are still to be mailed, and a paid delivery. */
    boolean leavesCardsAlone() {
        return !order.goodsLines().isEmpty() && !leavesNoGoods()
                && order.goodsLines().stream().allMatch(this::isCalledOff);
    }

    private boolean isCalledOff(OrderLineView line) {
        return line.cancelled() + units.getOrDefault(line.id(), 0) == line.quantity();
    }

    /** From which consignments the units of a line come. */
    Map<Integer, Integer> from(CancellationView.Line line) {
        return choice.of(line.orderLineId(), line.units());
    }

    String currency() {
        return order.currency();
    }

    List<CancellationView.Line> lines() {
        return List.copyOf(lines);
    }

    Money refund() {
        return Money.sum(order.currency(), lines.stream().map(CancellationView.Line::refund).toList());
    }
}
