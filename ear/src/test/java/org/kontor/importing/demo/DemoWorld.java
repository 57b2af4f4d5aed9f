package org.kontor.importing.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.kontor.accounting.BooksCheck;
import org.kontor.checkers.Books;
import org.kontor.importing.demo.deals.PastYear;
import org.kontor.importing.demo.goods.Assortment;
import org.kontor.importing.demo.goods.Catalogue;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.Ids;
import org.kontor.it.Surroundings;
import org.kontor.sandbox.Sandbox;
import org.kontor.sandbox.Settings;

/** The demo shop's goods and deals in a fresh database, without a server and without pictures, beside a sandbox. */
final class DemoWorld implements AutoCloseable {

    static final String KEY = "sk_test_kontor";

    private static final String SHOP = "demo_books";
    private static final String SANDBOX = "demo_books_sandbox";
    private static final String PICTURE = "0".repeat(64);

    private final Connection shop;
    private final Sandbox sandbox;
    private final String sandboxUrl;

    /** A payment of the past. */
    record PastPayment(String order, String session, String intent, String charge, String payout, long amount,
            String lastFour) {
    }

    private DemoWorld(Connection shop, Sandbox sandbox, String sandboxUrl) {
        this.shop = shop;
        this.sandbox = sandbox;
        this.sandboxUrl = sandboxUrl;
    }

    static DemoWorld load(DemoSize size) throws SQLException, IOException {
        var database = Surroundings.world().database();
        try (var admin = connect("postgres"); var statement = admin.createStatement()) {
            for (var name : List.of(SHOP, SANDBOX)) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
            statement.execute("create database " + SHOP);
        }
        Flyway.configure(BooksCheck.class.getClassLoader()).dataSource(database.url(SHOP), database.user(), "")
                .schemas("kontor").locations("classpath:db/migration").load().migrate();
        var shop = connect(SHOP);
        fill(shop, size);
        var port = freePort();
        var url = "http://127.0.0.1:" + port;
        var deaf = "http://127.0.0.1:1/hooks";
        return new DemoWorld(shop, Sandbox.start(new Settings(port, database.url(SANDBOX), database.user(), "any",
                freePort(), url, new Settings.Hook(KEY, deaf, "whsec_test"), new Settings.Hook("np_test", deaf, "np"),
                0)), url);
    }

    private static void fill(Connection shop, DemoSize size) throws SQLException {
        ExecutorService carrier = Executors.newSingleThreadExecutor();
        try (var statement = shop.createStatement()) {
            statement.execute("set search_path = kontor");
            shop.setAutoCommit(false);
            var goods = new Assortment(size.coloursPerShape()).products(size.products());
            var ids = new Ids(shop);
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            var cargo = new Cargo(shop, carrier);
            new Catalogue(cargo, ids, now, picture -> PICTURE, scene -> PICTURE).write(goods);
            cargo.unload();
            cargo.settle();
            new PastYear(shop, ids, now, picture -> PICTURE, carrier, DemoDelivery.MAP::decide).write(goods, size.orders());
            shop.commit();
            shop.setAutoCommit(true);
            statement.execute("analyze");
        } finally {
            carrier.shutdown();
        }
    }

    Connection shop() {
        return shop;
    }

    String sandboxUrl() {
        return sandboxUrl;
    }

    SandboxProvider provider() {
        return new SandboxProvider(sandboxUrl, KEY);
    }

    /** What all checks find, the provider's side included. */
    List<String> findings() {
        return new Books(() -> connect(SHOP), () -> connect(SANDBOX)).findings(check -> true);
    }

    PastPayment anyPayment() throws SQLException {
        try (var statement = shop.createStatement(); var row = statement.executeQuery("""
                select y.reference, y.gateway_ref, y.intent_ref, i.source_ref, p.reference, y.captured_minor, y.card_last4
                  from payout p join payout_item i on i.payout_id = p.id
                  join payment_transaction t on t.id = i.transaction_id join payment y on y.id = t.payment_id
                 order by y.id offset 40 limit 1""")) {
            row.next();
            return new PastPayment(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                    row.getString(5), row.getLong(6), row.getString(7));
        }
    }

    @Override
    public void close() {
        sandbox.close();
        try {
            shop.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Connection connect(String name) throws SQLException {
        var database = Surroundings.world().database();
        return DriverManager.getConnection(database.url(name), database.user(), "");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
