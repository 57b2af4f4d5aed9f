package org.kontor.importing.demo.deals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.Address;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.Destination;

/** What the database says about tax, delivery and the seller: past orders are priced by the same tables as new ones. */
final class Terms {

    static final String CURRENCY = "EUR";
    static final String COUNTRY = "DE";

    private final List<Rate> rates = new ArrayList<>();
    private final Carriage deliveries;
    private final Seller seller;

    private record Rate(TaxCategory category, Percentage percentage, LocalDate from, LocalDate to) {
    }

    Terms(Connection connection, Carriage deliveries) throws SQLException {
        this.deliveries = deliveries;
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select category, percentage, valid_from, valid_to from tax_rate"
                    + " where country = '" + COUNTRY + "'")) {
                while (row.next()) {
                    rates.add(new Rate(new TaxCategory(row.getString(1)), new Percentage(row.getBigDecimal(2)),
                            row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
                }
            }
            try (var row =
                    statement.executeQuery("select brand, name, street, postcode, city, country, vat_id, tax_number,"
                    + " register, directors, email, phone, website, bank, iban, bic, note"
                    + " from invoice_seller where id = 1")) {
                row.next();
                seller = new Seller(row.getString(1), new Address(row.getString(2), null, row.getString(3), null,
                        row.getString(4), row.getString(5), row.getString(6)), row.getString(7), row.getString(8),
                        row.getString(9), row.getString(10), row.getString(11), row.getString(12), row.getString(13),
                        row.getString(14), row.getString(15), row.getString(16), row.getString(17));
            }
        }
    }

    Map<TaxCategory, Percentage> ratesOn(LocalDate day) {
        var valid = new HashMap<TaxCategory, Percentage>();
        rates.stream().filter(rate -> !rate.from.isAfter(day) && (rate.to == null || rate.to.isAfter(day)))
                .forEach(rate -> valid.put(rate.category, rate.percentage));
        return valid;
    }

    /**
     * The way of delivery that is wanted where it can be had, else the first that can; where nothing goes, as nobody
     * could have ordered, that of the mainland.
     */
    DeliveryOption delivery(DeliveryLoad load, String postcode, boolean express, Instant ordered) {
        var options = options(load, postcode, ordered);
        return options.stream().filter(option -> option.code().equals("EXPRESS") == express).findFirst()
                .orElseGet(() -> options.get(0));
    }

    private List<DeliveryOption> options(DeliveryLoad load, String postcode, Instant ordered) {
        var there = deliveries.decide(load, new Destination(COUNTRY, postcode), ordered).options();
        return there.isEmpty() ? deliveries.decide(load, new Destination(COUNTRY, null), ordered).options() : there;
    }

    Seller seller() {
        return seller;
    }
}
