package org.kontor.importing.demo.deals;

import java.time.Duration;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.importing.demo.load.Dice;

/** Writes deals as orders that are complete: lines, history and timeline. */
final class OrderRows {

    private static final Duration TIME_TO_PAY = Duration.ofMinutes(40);
    private static final String PACKER = "orders";

    private final Dice dice = Dice.of("orders");
    private final CopyTable orders;
    private final CopyTable lines;
    private final CopyTable changes;
    private final CopyTable happenings;
    private long nextChange;
    private long nextHappening;

    OrderRows(Cargo cargo, long firstChange, long firstHappening) {
        nextChange = firstChange;
        nextHappening = firstHappening;
        orders = cargo.table("orders", "id", "number", "status", "payment_status", "fulfilment_status",
                "billing_status",
                "market", "currency", "items_minor", "delivery_minor", "tax_minor", "total_minor", "checkout_token",
                "access_key", "customer_id", "email", "phone", "ship_name", "ship_street", "ship_postcode", "ship_city",
                "ship_country", "delivery_method", "delivery_name", "promised_first", "promised_last", "placed_at",
                "business_date", "pay_until", "confirmed_at");
        lines = cargo.table("order_line", "id", "order_id", "position", "kind", "sku", "name", "option_label",
                "picture",
                "quantity", "unit_minor", "discount_minor", "line_minor", "tax_minor", "tax_category", "tax_percentage",
                "shipped");
        changes = cargo.table("order_status_change", "id", "order_id", "from_status", "to_status", "reason", "actor",
                "at");
        happenings = cargo.table("order_happening", "id", "order_id", "kind", "detail", "actor", "at");
    }

    void add(Deal deal) {
        var person = deal.person();
        var when = deal.moments();
        orders.row(deal.id(), deal.number(), "COMPLETED", "PAID", "DELIVERED", "INVOICED", "de", Terms.CURRENCY,
                deal.price().items().minor(), deal.price().delivery().minor(), deal.price().tax().minor(), deal.total(),
                "checkout:" + dice.hex(32), dice.hex(32), deal.customerId(), person.email(), person.phone(),
                person.name(), person.street(), person.postcode(), person.city(), Terms.COUNTRY,
                deal.delivery().code(), deal.delivery().name(), deal.delivery().window().first(),
                deal.delivery().window().last(), when.placed(), when.placedOn(), when.placed().plus(TIME_TO_PAY),
                        when.captured());
        deal.lines().forEach(line -> addLine(deal, line));
        changes.row(nextChange++, deal.id(), "PENDING_PAYMENT", "CONFIRMED", "paid", "stripe", when.captured());
        changes.row(nextChange++, deal.id(), "CONFIRMED", "COMPLETED", "shipped, invoiced and paid", "night",
                when.invoiced());
        happened(deal, "PLACED", "", "customer", when.placed());
        happened(deal, "PAYMENT_CAPTURED", deal.paid().brand() + " " + deal.paid().lastFour(), "stripe",
                when.captured());
        happened(deal, "PARCEL_SHIPPED", deal.sent().number() + " · " + deal.sent().tracking(), PACKER, when.shipped());
        happened(deal, "INVOICED", DocumentRows.numberOf(deal), "night", when.invoiced());
        happened(deal, "PARCEL_DELIVERED", deal.sent().number(), "nordpost", when.delivered());
    }

    private void addLine(Deal deal, Deal.DealLine line) {
        var priced = line.priced();
        var article = line.article();
        lines.row(line.id(), deal.id(), line.position(), priced.kind(), priced.code(),
                article == null ? deal.delivery().name() : article.name(), article == null ? null : article.option(),
                article == null ? null : article.picture(), priced.quantity(), priced.unit().minor(),
                priced.discount().minor(), priced.line().minor(), priced.tax().minor(), priced.taxCategory(),
                priced.taxPercentage().plain(), article == null ? 0 : priced.quantity());
    }

    private void happened(Deal deal, String kind, String detail, String actor, Object at) {
        happenings.row(nextHappening++, deal.id(), kind, detail, actor, at);
    }
}
