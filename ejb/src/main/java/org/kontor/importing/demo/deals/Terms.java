package org.kontor.importing.demo.deals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** What the database says about tax, delivery and the seller: past orders are priced by the same tables as new ones. */
final class Terms {

    static final String CURRENCY = "EUR";
    static final String COUNTRY = "DE";

    private final List<Rate> rates = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Seller seller;

    private record Rate(TaxCategory category, Percentage percentage, LocalDate from, LocalDate to) {
    }

    private record Step(String method, String name, long fromMinor, long priceMinor) {
    }

    Terms(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select category, percentage, valid_from, valid_to from tax_rate"
                    + " where country = '" + COUNTRY + "'")) {
                while (row.next()) {
                    rates.add(new Rate(TaxCategory.valueOf(row.getString(1)), new Percentage(row.getBigDecimal(2)),
                            row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
                }
            }
            try (var row =
                    statement.executeQuery("select m.code, m.name, r.from_minor, r.price_minor from delivery_method m"
                    + " join delivery_rate r on r.method_code = m.code where r.country = '" + COUNTRY
                    + "' and r.currency = '"
                    + CURRENCY + "' order by r.from_minor")) {
                while (row.next()) {
                    steps.add(new Step(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
                }
            }
            try (var row =
                    statement.executeQuery("select brand, name, street, postcode, city, country, vat_id, tax_number,"
                    + " register, directors, email, phone, website, bank, iban, bic, note from invoice_seller where id = 1")) {
                row.next();
                seller = new Seller(row.getString(1), new Address(row.getString(2), null, row.getString(3), null,
                        row.getString(4), row.getString(5), row.getString(6)), row.getString(7), row.getString(8),
                        row.getString(9), row.getString(10), row.getString(11), row.getString(12), row.getString(13),
                        row.getString(14), row.getString(15), row.getString(16), row.getString(17));
            }
        }
    }

    Map<TaxCategory, Percentage> ratesOn(LocalDate day) {
        var valid = new EnumMap<TaxCategory, Percentage>(TaxCategory.class);
        rates.stream().filter(rate -> !rate.from.isAfter(day) && (rate.to == null || rate.to.isAfter(day)))
                .forEach(rate -> valid.put(rate.category, rate.percentage));
        return valid;
    }

    /** The delivery's own name. */
    String nameOf(String method) {
        return steps.stream().filter(step -> step.method.equals(method)).findFirst().orElseThrow().name;
    }

    Money priceOf(String method, Money goods) {
        return steps.stream().filter(step -> step.method.equals(method) && step.fromMinor <= goods.minor())
                .reduce((lower, higher) -> higher).map(step -> Money.ofMinor(step.priceMinor, CURRENCY)).orElseThrow();
    }

    Seller seller() {
        return seller;
    }
}
