package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Sku;

/** PRC-03: the history of prices is kept by the database, whoever changes them, and nobody can change it. */
class PriceHistoryIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorBatchDS")
    private DataSource database;

    @Inject
    private Shelf shelf;

    @Inject
    private PriceLists lists;

    @Inject
    private PriceQueries prices;

    @Inject
    private Staff staff;

    private int write(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** At home; markets that another test opened tell of the same goods in their currency. */
    private List<PricePeriod> history(Sku sku) {
        return staff.does(() -> prices.history(List.of(sku))).get(sku).stream()
                .filter(price -> price.price().currency().equals("EUR")).toList();
    }

    private List<Long> told(Sku sku) {
        return history(sku).stream().map(price -> price.price().minor()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update price_history set price_minor = 1 where sku = '%s'",
        "delete from price_history where sku = '%s'", "truncate price_history"})
    void refusesToBeChanged(String sql) {
        var sku = shelf.product(5000, 5);

        var refusal = assertThrows(SQLException.class, () -> write(sql.formatted(sku)));

        assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
        assertEquals(List.of(5000L), told(sku));
    }

    @Test
    void notesEveryPriceOfStaffAndOfAHandInTheDatabase() throws SQLException {
        var sku = shelf.product(5000, 5);
        shelf.reprice(sku, 4800);

        write("update variant set price_minor = 4600, priced_at = business_now() where sku = '" + sku + "'");

        assertEquals(List.of(4600L, 4800L, 5000L), told(sku));
    }

    @Test
    void refusesAPriceThatDoesNotSaySinceWhenItHolds() {
        var sku = shelf.product(5000, 5);
        var list = lists.sale(sku, 4000, null, null);

        assertThrows(SQLException.class, () -> write("update variant set price_minor = 1 where sku = '" + sku + "'"));
        assertThrows(SQLException.class,
                () -> write("update price_list_entry set price_minor = 1 where price_list_id = " + list.id()));
        assertEquals(List.of(4000L, 5000L), told(sku));
    }

    @Test
    void endsThePriceOfAVariantThatIsTakenOutOfTheCatalogue() throws SQLException {
        var sku = shelf.product(5000, 5);
        var other = new Sku(sku.value() + "-OTHER");
        write("insert into variant (id, product_id, sku, gtin, colour, price_minor, currency, weight_g, position)"
                + " select nextval('variant_seq'), product_id, '" + other + "', cast(2980000000000 + id as text), 'Other',"
                + " 700, 'EUR', 500, 9 from variant where sku = '" + sku + "'");

        write("delete from variant where sku = '" + other + "'");

        var told = history(other);
        assertEquals(List.of(700L), told.stream().map(price -> price.price().minor()).toList());
        assertTrue(told.get(0).to() != null, "it does not hold any more");
    }

    @Test
    void endsAPriceThatLeavesItsListAndOneThatIsPutOutOfForce() {
        var sku = shelf.product(5000, 5);
        var list = lists.sale(sku, 4000, null, lists.in(Duration.ofDays(5)));

        lists.stop(list);

        var past = history(sku).get(0);
        assertEquals(4000, past.price().minor());
        assertTrue(past.to().isBefore(lists.in(Duration.ofMinutes(2))), past::toString);
    }
}
