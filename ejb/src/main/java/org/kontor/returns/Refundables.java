package org.kontor.returns;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.fulfilment.ParcelLine;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;

/** Works out what of an order can still be given back, from the order, its refunds and its parcels. Pure. */
final class Refundables {

    private final OrderView order;
    private final List<RefundView> refunds;
    private final Map<Long, Integer> packed;

    Refundables(OrderView order, List<RefundView> refunds, List<ShipmentView> parcels) {
        this.order = order;
        this.refunds = refunds;
        this.packed = parcels.stream().filter(parcel -> parcel.status().isUnderway())
                .flatMap(parcel -> parcel.lines().stream())
                .collect(Collectors.toMap(ParcelLine::orderLineId, ParcelLine::quantity, Integer::sum));
    }

    List<RefundableLine> lines() {
        return order.lines().stream().map(this::line).toList();
    }

    private RefundableLine line(OrderLineView line) {
        var granted = linesOf(line.id(), refund -> refund.status() == RefundStatus.GRANTED);
        var money = granted.stream().map(RefundView.Line::amount).reduce(line.refundable(), Money::minus);
        if (!line.isItem()) {
            return new RefundableLine(line.id(), 0, 0, 0, money);
        }
        var inParcels = Math.min(line.open(), packed.getOrDefault(line.id(), 0));
        var refundedAfterSending = units(linesOf(line.id(), refund -> refund.status() != RefundStatus.FAILED),
                GoodsFate::hadLeft);
        return new RefundableLine(line.id(), line.open() - inParcels, inParcels,
                Math.max(0, line.shipped() - refundedAfterSending), money);
    }

    private List<RefundView.Line> linesOf(long orderLineId, Predicate<RefundView> which) {
        return refunds.stream().filter(which).flatMap(refund -> refund.lines().stream())
                .filter(line -> line.orderLineId() == orderLineId).toList();
    }

    private static int units(List<RefundView.Line> lines, Predicate<GoodsFate> which) {
        return lines.stream().filter(line -> which.test(line.goods())).mapToInt(RefundView.Line::units).sum();
    }

    /** Refuses a wish that asks for more than there is; returns its total. */
    Money check(GrantRefund wish) {
        var known = lines().stream().collect(Collectors.toMap(RefundableLine::orderLineId, line -> line));
        if (wish.lines().stream().map(GrantRefund.Line::orderLineId).distinct().count() < wish.lines().size()) {
            throw new RefundRefused("returns.refused.line", order.number());
        }
        wish.lines().forEach(line -> check(line, known.get(line.orderLineId())));
        var total = Money.sum(order.currency(), wish.lines().stream().map(GrantRefund.Line::amount).toList());
        if (!total.isPositive()) {
            throw new RefundRefused("returns.refused.nothing", order.number());
        }
        return total;
    }

    private void check(GrantRefund.Line wish, RefundableLine line) {
        if (line == null || wish.goods() == null || !wish.amount().currency().equals(order.currency())) {
            throw new RefundRefused("returns.refused.line", order.number());
        }
        var name = order.lines().stream().filter(each -> each.id() == wish.orderLineId()).findFirst().orElseThrow()
                .name();
        if (wish.amount().isNegative() || wish.amount().compareTo(line.money()) > 0) {
            throw new RefundRefused("returns.refused.amount", name, line.money());
        }
        var most = switch (wish.goods()) {
            case RESTOCKED, WRITTEN_OFF, KEPT -> line.sent();
            case NOT_SHIPPED, NONE, TAX -> 0;
        };
        if (wish.units() < 0 || wish.units() > most || wish.units() == 0 && !wish.goods().isMoneyOnly()) {
            throw new RefundRefused("returns.refused.units", name, most);
        }
    }
}
