package org.kontor.importing.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kontor.importing.demo.deals.PastYear;
import org.kontor.importing.demo.deals.ProviderPast;
import org.kontor.importing.demo.goods.Assortment;
import org.kontor.importing.demo.goods.Catalogue;
import org.kontor.importing.demo.goods.DemoPrices;
import org.kontor.importing.demo.goods.DemoProduct;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.Ids;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.importing.demo.picture.PictureFamily;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.shared.BusinessClock;
import org.kontor.shipping.DeliveryQueries;

/**
 * Fills an empty shop when a sandbox is started with {@code -Dkontor.demo=S} or {@code M}. Nodes that start together
 * take turns and only the first finds an empty catalogue. Goods and deals come last and in one transaction, so a start
 * that was cut off begins anew; then the sandbox's payment provider is told of the past, payout by payout.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoShop {

    /** The password of the demo's accounts; the run command shows it. */
    static final String PASSWORD = "norrgate-demo";

    private static final ProductPicture GIFT_CARD = new ProductPicture(PictureFamily.GIFT_CARD, PictureColour.PINE, 0);
    private static final Logger LOG = System.getLogger(DemoShop.class.getName());
    private static final long LOCK = 20_261_123;

    @Resource(lookup = "java:jboss/datasources/KontorBatchDS")
    private DataSource database;
    @Resource
    private ManagedExecutorService threads;
    @Inject
    private DemoHands hands;
    @Inject
    private DemoMarkets abroad;
    @Inject
    private DeliveryQueries deliveries;
    @Inject
    private BusinessClock clock;

    @PostConstruct
    void open() {
        DemoSize.wanted().ifPresent(this::inTurn);
    }

    private void inTurn(DemoSize size) {
        try (var turn = database.getConnection()) {
            run(turn, "select pg_advisory_lock(" + LOCK + ")");
            try {
                var provider = SandboxProvider.fromEnvironment();
                if (isEmpty(turn)) {
                    // Asked before anything is made, so that nobody waits for a load that cannot end.
                    provider.payouts();
                    load(size);
                    handOver(turn, provider);
                    // A load fills the heap to its end, and only a full collection gives that back to the system.
                    System.gc();
                } else {
                    finish(turn, provider);
                }
            } finally {
                run(turn, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo shop could not be loaded: " + e.getMessage(), e);
        }
    }

    private void handOver(Connection connection, SandboxProvider provider) throws SQLException {
        var begun = System.nanoTime();
        var payouts = new ProviderPast(connection, provider, threads).handOver();
        if (payouts > 0) {
            LOG.log(Level.INFO, "Demo shop: {0} payouts handed over to the sandbox in {1} s", payouts, seconds(begun));
        }
    }

    /** A start that was cut off may have left payments that the sandbox does not know; a shop starts without, too. */
    private void finish(Connection connection, SandboxProvider provider) throws SQLException {
        try {
            handOver(connection, provider);
        } catch (SandboxProvider.Silent silence) {
            LOG.log(Level.WARNING, silence.getMessage());
        }
    }

    private void load(DemoSize size) throws SQLException {
        var begun = System.nanoTime();
        LOG.log(Level.INFO, "Loading the demo shop, size {0}", size);
        hands.employ(PASSWORD);
        var goods = new Assortment(size.coloursPerShape()).products(size.products());
        var pictures = new DemoPictures(hands);
        pictures.keep(Stream.concat(Stream.of(GIFT_CARD), goods.stream().flatMap(product -> product.pictures().stream()))
                .collect(Collectors.toSet()), threads);
        LOG.log(Level.INFO, "Demo shop: pictures after {0} s", seconds(begun));
        var pages = new DemoPages(pictures, pictures.keepFilm());
        DemoPages.SLUGS.forEach(slug -> hands.publish(slug, pages.draft(slug)));
        DemoPromotions.plans().forEach(plan -> hands.promote(plan, DemoPromotions.WELCOME));
        hands.restrict("EXPRESS", List.of("garden-furniture", "planters"));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var rows = write(goods, size, pictures, connection);
            connection.commit();
            connection.setAutoCommit(true);
            hands.sellGiftCards(pictures.of(GIFT_CARD));
            abroad.openSweden();
            run(connection, "analyze");
            LOG.log(Level.INFO, "Demo shop: {0} products, {1} orders, {2} rows after {3} s", goods.size(),
                    size.orders(),
                    rows, seconds(begun));
        }
    }

    private long write(List<DemoProduct> goods, DemoSize size, DemoPictures pictures, Connection connection)
            throws SQLException {
        var ids = new Ids(connection);
        var now = clock.now();
        var cargo = new Cargo(connection, threads);
        new Catalogue(cargo, ids, now, pictures::of, pictures::of).write(goods);
        new DemoPrices(cargo, ids, now).write(goods);
        cargo.unload();
        cargo.settle();
        return cargo.written() + new PastYear(connection, ids, now, pictures::of, threads, deliveries::decide)
                .write(goods, size.orders());
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select 1 from product)")) {
            row.next();
            return !row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
