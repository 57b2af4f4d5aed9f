package org.kontor.inventory.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.cart.CartRefused;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CatalogRefused;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.NewProduct;
import org.kontor.catalog.NewVariant;
import org.kontor.checkers.Patience;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.inventory.StockDesk;
import org.kontor.inventory.StockReason;
import org.kontor.inventory.StockRefused;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

@DisplayName("INV-03: the running shop proves that it sells no more than there is")
class StockProofIT extends ShippedEar {

    @Inject
    private StockProofs proofs;

    @Inject
    private StockProofQueries queries;

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryQueries stocks;

    @Inject
    private StockDesk desk;

    @Inject
    private Carts carts;

    @Inject
    private CatalogDesk catalog;

    @Inject
    private CatalogQueries offers;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Resource(lookup = "java:jboss/datasources/KontorBatchDS")
    private DataSource database;

    @Test
    void sellsFiftyPiecesToFiftyOfFiveHundredBuyersAndLeavesNothing() {
        var lamp = shelf.product(1995, 3);
        var proof = begin(50, 500);

        var result = ended(proof);

        assertEquals(ProofVerdict.PROVED, result.verdict(), result::toString);
        assertEquals(50, result.told().sold());
        assertEquals(450, result.told().refused());
        assertEquals(50, result.promised());
        assertEquals(0, result.difference());
        assertEquals(0, result.left());
        var shadow = Sku.shadow(proof);
        assertEquals(0, stock(shadow).onHand());
        assertEquals(0, stock(shadow).reserved());
        assertEquals(102, number("select count(*) from kontor.stock_move where sku = '" + shadow + "'"));
        assertEquals(50, number("select count(*) from kontor.reservation where sku = '" + shadow
                + "' and status = 'RELEASED'"));
        assertEquals(new Stock(lamp, 3, 0, 0), stock(lamp));
    }

    @Test
    void countsInNoView() {
        ended(begin(5, 20));

        for (var view : List.of("v_stock", "v_stock_move", "v_reservation", "v_stock_queue")) {
            assertEquals(0, number("select count(*) from audit." + view + " where sku like 'KONTOR-SHADOW-%'"), view);
        }
        assertEquals(0, number("select count(*) from kontor.variant where sku like 'KONTOR-SHADOW-%'"));
        assertEquals(0, number("select count(*) from kontor.outbox where aggregate like 'KONTOR-SHADOW-%'"));
    }

    @Test
    void failsWhenTheStockChangesBehindItsBack() throws SQLException {
        run("create function kontor.it_conjure() returns trigger language plpgsql as $$ begin"
                + " update kontor.stock_item set on_hand = on_hand + 5 where sku = new.sku; return null; end $$");
        run("create trigger tr_it_conjure after insert on kontor.reservation for each row"
                + " when (new.sku like 'KONTOR-SHADOW-%' and new.place = 3) execute function kontor.it_conjure()");
        ProofResult result;
        try {
            result = ended(begin(10, 100));
        } finally {
            run("drop trigger tr_it_conjure on kontor.reservation");
            run("drop function kontor.it_conjure()");
        }
        assertEquals(ProofVerdict.FAILED, result.verdict(), result::toString);
        assertEquals(15, result.told().sold());
        assertEquals(10, result.difference());

        assertEquals(ProofVerdict.PROVED, ended(begin(10, 100)).verdict());
    }

    @Test
    void runsOneAtATime() throws Exception {
        var begun = AtOnce.times(4, () -> begin(20, 400));

        assertEquals(1, begun.stream().filter(AtOnce.Result::isDone).count());
        assertTrue(begun.stream().filter(one -> !one.isDone())
                .allMatch(one -> one.refusal().messageKey().equals("inventory.refused.proofRuns")));
        var proof = begun.stream().filter(AtOnce.Result::isDone).findFirst().orElseThrow().answer();
        assertEquals(ProofVerdict.PROVED, ended(proof).verdict());
    }

    /** What a killed server leaves: a proof that nobody ends, a shadow with pieces, and orders that hold some. */
    @Test
    void givesBackWhatAKilledServerLeft() throws SQLException {
        var killed = number("insert into kontor.stock_proof (at, asked_by, node, pieces, buyers, lost_at)"
                + " values (now(), 'staff', 'gone', 10, 50, now() - interval '1 second') returning id");
        var shadow = Sku.shadow(killed);
        run("insert into kontor.stock_item (sku, on_hand, arrived) values ('" + shadow + "', 10, true)");
        run("insert into kontor.stock_move (sku, delta_on_hand, delta_reserved, reason, actor, at)"
                + " values ('" + shadow + "', 10, 0, 'RECEIVED', 'staff', now())");
        for (var buyer = 0; buyer < 4; buyer++) {
            inventory.reserve(OrderNumber.of(91_000_000_000_000_000L + killed * 10 + buyer), Map.of(shadow, 1));
        }
        assertTrue(proof(killed).lost());

        assertEquals(ProofVerdict.PROVED, ended(begin(10, 50)).verdict());

        var result = proof(killed).outcome();
        assertEquals(ProofVerdict.BROKEN_OFF, result.verdict());
        assertEquals(4, result.promised());
        assertEquals(0, result.left());
        assertEquals(0, stock(shadow).onHand());
        assertEquals(0, stock(shadow).reserved());
    }

    @Test
    void keepsItsResults() {
        var proof = begin(2, 10);
        ended(proof);

        for (var change : List.of("update kontor.stock_proof_result set verdict = 'FAILED' where proof_id = " + proof,
                "delete from kontor.stock_proof_result where proof_id = " + proof,
                "update kontor.stock_proof set buyers = 11 where id = " + proof)) {
            assertThrows(SQLException.class, () -> run(change), change);
        }
        assertEquals(1, number("select count(*) from kontor.audit_entry where action = 'inventory.prove'"
                + " and subject = '" + proof + "'"));
    }

    @Test
    void canBeBoughtAndChangedByNobody() {
        var shadow = Sku.shadow(number("select coalesce(max(id), 1) from kontor.stock_proof"));
        var variant = new NewVariant(shadow, Gtin.of("400638133394"), null, null, Money.ofMinor(100, "EUR"), 1);
        var lamp = shelf.product(100, 1);

        assertAll(() -> assertThrows(CartRefused.class, () -> carts.add(null, shadow, 1)),
                () -> assertTrue(offers.offers(List.of(shadow)).isEmpty()),
                () -> assertThrows(CatalogRefused.class, () -> staff.does(() -> catalog.add(new NewProduct(
                        "test-shadow", "X", "X", "", "", TaxCategory.STANDARD, List.of(variant), List.of())))),
                () -> assertThrows(StockRefused.class,
                        () -> staff.does(() -> desk.adjust(shadow, 5, StockReason.RECEIVED, null))),
                () -> assertThrows(SQLException.class,
                        () -> run("update kontor.variant set sku = '" + shadow + "' where sku = '" + lamp + "'")));
    }

    @Test
    void takesMoreBuyersThanPieces() {
        for (var size : new int[][] {{0, 5}, {5, 5}, {501, 2000}, {1, 2001}}) {
            assertThrows(ProofRefused.class, () -> begin(size[0], size[1]), size[0] + " for " + size[1]);
        }
    }

    private long begin(int pieces, int buyers) {
        return staff.does(() -> proofs.start(pieces, buyers));
    }

    private ProofResult ended(long id) {
        return Patience.until(() -> proof(id), proof -> !proof.isRunning()).result().orElseThrow();
    }

    private StockProof proof(long id) {
        return staff.does(() -> queries.list(PageRequest.of(1, 50))).items().stream().filter(one -> one.id() == id)
                .findFirst().orElseThrow();
    }

    private Stock stock(Sku sku) {
        return staff.does(() -> stocks.stock(sku));
    }

    private long number(String question) {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(String change) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
