package org.kontor.dispatch.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.dispatch.ShipItems;
import org.kontor.dispatch.Shipping;
import org.kontor.inventory.WaitingQueries;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.security.Tokens;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where staff choose what goes into a parcel. The key is made with the page: pressing twice sends one parcel. */
@Named
@ViewScoped
public class ShipPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderQueries orders;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private Shipping shipping;

    private String number;
    private String key;
    private String wanted;
    private int no;
    private List<ShipTab> tabs;
    private List<ShipLine> lines;

    public void load() {
        var order = OrderNumber.read(number).flatMap(orders::forStaff).orElseThrow(() -> new NotFound("order", number));
        var lots = waiting.ofOrder(order.number(), order.goodsSkus());
        var consignment = chosen(order);
        tabs = order.isDivided() ? order.consignments().stream().map(each -> ShipTab.of(each, consignment))
                .collect(Collectors.toList()) : new ArrayList<>();
        no = consignment.no();
        lines = order.itemLines().stream().filter(line -> consignment.of(line.id()).open() > 0)
                .map(line -> new ShipLine(line, consignment.of(line.id()).open(), lots.get(Sku.parse(line.sku()))))
                .collect(Collectors.toList());
        key = "ship:" + number + ":" + Tokens.fresh();
    }

    /** The consignment that was asked for, else the first of which something is to be sent. */
    private ConsignmentView chosen(OrderView order) {
        return order.consignments().stream().filter(each -> String.valueOf(each.no()).equals(wanted)).findFirst()
                .or(() -> order.consignments().stream().filter(each -> each.openUnits() > 0).findFirst())
                .orElseGet(() -> order.consignments().get(0));
    }

    public void ship() {
        if (isWrong()) {
            return;
        }
        var units = lines.stream().filter(ShipLine::isWanted)
                .collect(Collectors.toMap(ShipLine::lineId, ShipLine::getUnits));
        var parcel = shipping.ship(new ShipItems(OrderNumber.parse(number), no, units, new IdempotencyKey(key)));
        if (parcel.status().isUnderway()) {
            Notices.refused("dispatch.ship.open", parcel.number());
        } else {
            Notices.done("dispatch.ship.done", parcel.number(), parcel.trackingNumber());
        }
        Responses.see("/admin/orders/" + number);
    }

    /** Says at their fields which numbers cannot be. */
    private boolean isWrong() {
        var wrong = IntStream.range(0, lines.size()).filter(index -> !lines.get(index).isPossible()).toArray();
        for (var index : wrong) {
            Notices.wrong("line:" + index + ":units", "dispatch.ship.number", lines.get(index).getOpen());
        }
        return wrong.length > 0;
    }

    /** The consignments of an order that goes in several. */
    public List<ShipTab> getTabs() {
        return tabs;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public List<ShipLine> getLines() {
        return lines;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getKey() {
        return key;
    }
}
