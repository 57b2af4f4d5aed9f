package org.kontor.returns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundableLine;
import org.kontor.security.Tokens;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where staff call off what was not sent. The key is made with the page: pressing twice cancels once. */
@Named
@ViewScoped
public class CancelPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderQueries orders;

    @Inject
    private RefundQueries queries;

    @Inject
    private Cancellations cancellations;

    private String number;
    private String key;
    private String reason;
    private boolean unpaid;
    private Integer consignment;
    private List<Integer> consignments;
    private List<CancelLine> lines;

    public void load() {
        var order = OrderNumber.read(number).flatMap(orders::forStaff).orElseThrow(() -> new NotFound("order", number));
        var left = queries.refundable(order).stream()
                .collect(Collectors.toMap(RefundableLine::orderLineId, line -> line));
        lines = order.itemLines().stream().filter(line -> left.get(line.id()).unsent() > 0)
                .map(line -> new CancelLine(line, left.get(line.id()))).collect(Collectors.toList());
        consignments = !order.isDivided() ? new ArrayList<>()
                : order.consignments().stream().map(ConsignmentView::no).collect(Collectors.toList());
        unpaid = order.status() == OrderStatus.PENDING_PAYMENT;
        key = "cancel:" + number + ":" + Tokens.fresh();
    }

    /** Fills in everything that can still be called off. */
    public void takeAll() {
        lines.forEach(CancelLine::takeAll);
    }

    public void cancel() {
        if (isWrong()) {
            return;
        }
        var units = lines.stream().filter(CancelLine::isWanted)
                .collect(Collectors.toMap(CancelLine::lineId, CancelLine::getUnits));
        if (units.isEmpty()) {
            throw new RefundRefused("returns.refused.nothingToCancel", number);
        }
        cancellations.cancel(new CancelItems(OrderNumber.parse(number), units, consignment, reason,
                new IdempotencyKey(key)));
        Notices.done("returns.cancel.done");
        Responses.see("/admin/orders/" + number);
    }

    /** Says at their fields which numbers cannot be. */
    private boolean isWrong() {
        var wrong = IntStream.range(0, lines.size()).filter(index -> !lines.get(index).isPossible()).toArray();
        for (var index : wrong) {
            Notices.wrong("line:" + index + ":units", "returns.cancel.number", lines.get(index).getMost());
        }
        return wrong.length > 0;
    }

    public boolean isUnpaid() {
        return unpaid;
    }

    public List<CancelLine> getLines() {
        return lines;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** The consignments of an order that goes in several, by their numbers. */
    public List<Integer> getConsignments() {
        return consignments;
    }

    /** From which of them the units are taken; null: from the last that has some. */
    public Integer getConsignment() {
        return consignment;
    }

    public void setConsignment(Integer consignment) {
        this.consignment = consignment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
