package org.kontor.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.run.Database;
import org.kontor.run.Home;
import org.kontor.sandbox.web.HttpGround;
import org.kontor.sandbox.web.Routes;

/** A running sandbox on a real database, with a shop's end of its webhooks; the same for all tests of a run. */
public final class World implements AutoCloseable {

    /** The seconds of a day. */
    static final long DAY = 24 * 60 * 60;

    static final String STRIPE_SECRET = "whsec_test";
    static final String CARRIER_SECRET = "npsec_test";
    static final String CARRIER_KEY = "np_test";

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Database database;
    private final Settings settings;
    private final Hooks hooks;
    private Sandbox sandbox;

    World() {
        try {
            var databasePort = freePort();
            database = new Database(Home.at(Path.of("target", "sandbox-test")), databasePort, Database.Care.FAST);
            database.start();
            forget();
            // A process reads the limits of the HTTP server once: the sandbox's own must come before those of the hooks.
            HttpGround.bind(freePort(), new Routes()).close();
            hooks = new Hooks();
            var port = freePort();
            settings = new Settings(port, database.url("sandbox_test"), database.user(), "any", freePort(),
                    "http://127.0.0.1:" + port,
                    new Settings.Hook("sk_test_kontor", hooks.url("/hooks/stripe"), STRIPE_SECRET),
                    new Settings.Hook(CARRIER_KEY, hooks.url("/hooks/carrier/nordpost"), CARRIER_SECRET), 1);
            sandbox = Sandbox.start(settings);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    // The sandbox makes its database when it is missing, so every run begins with an empty one.
    private void forget() {
        try (var connection = DriverManager.getConnection(database.url("postgres"), database.user(), "any");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists sandbox_test with (force)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a restart of the database does to its clients. One call finds out, and may fail. */
    void cutDatabaseConnections() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("postgres"), database.user(), "any");
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'sandbox_test'");
        }
        get("/sandbox/journal");
    }

    /** Whether a text stands in any row that the sandbox keeps. */
    boolean isStored(String text) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("sandbox_test"), database.user(), "any");
                var tables = connection.createStatement().executeQuery("select table_name"
                        + " from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                try (var search = connection.prepareStatement("select 1 from " + tables.getString(1)
                        + " as kept where kept::text like ? limit 1")) {
                    search.setString(1, "%" + text + "%");
                    if (search.executeQuery().next()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    Settings settings() {
        return settings;
    }

    Hooks hooks() {
        return hooks;
    }

    void restart() {
        sandbox.close();
        sandbox = Sandbox.start(settings);
    }

    /** Its address, without a slash. */
    public String base() {
        return settings.publicBase();
    }

    StripeClient stripe() {
        return stripe("sk_test_kontor");
    }

    StripeClient stripe(String key) {
        return StripeClient.builder().setApiKey(key).setApiBase(base() + "/stripe").setMaxNetworkRetries(0)
                .setConnectTimeout(2_000).setReadTimeout(10_000).build();
    }

    static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    static String fresh(String what) {
        return what + "-" + UUID.randomUUID();
    }

    /** A session for two chairs at 49.90 and delivery at 4.90 euro, altogether 104.70. */
    SessionCreateParams.Builder chairs(String order) {
        return SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://127.0.0.1:8080/checkout/return?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://127.0.0.1:8080/checkout").setClientReferenceId(order)
                .setCustomerEmail("ada@example.org").putMetadata("order", order)
                .addLineItem(line("Chair \"Ljung\" <oak>", 4_990, 2, "eur"))
                .addLineItem(line("Delivery", 490, 1, "eur"))
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("order", order).build());
    }

    static SessionCreateParams.LineItem line(String name, long unit, long quantity, String currency) {
        return SessionCreateParams.LineItem.builder().setQuantity(quantity)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder().setCurrency(currency).setUnitAmount(unit)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name).build())
                        .build()).build();
    }

    Session open(String order) throws StripeException {
        return open(chairs(order).build());
    }

    Session open(SessionCreateParams params) throws StripeException {
        return stripe().v1().checkout().sessions().create(params, keyed(fresh("key")));
    }

    /** The session as it is now, with its payment intent and charge. */
    Session read(Session session) throws StripeException {
        return stripe().v1().checkout().sessions().retrieve(session.getId(), SessionRetrieveParams.builder()
                .addExpand("payment_intent").addExpand("payment_intent.latest_charge").build());
    }

    /** Opens a session and pays it with the card that always works. */
    Session paid(String order) throws StripeException {
        var session = open(order);
        pay(session, "4242424242424242");
        return read(session);
    }

    HttpResponse<String> pay(Session session, String number) {
        return post("/pay/" + session.getId(), Map.of("means", "card", "number", number, "expiry", "12 / 34",
                "cvc", "123", "name", "Ada Byron"));
    }

    HttpResponse<String> debit(Session session, String iban) {
        return post("/pay/" + session.getId(), Map.of("means", "sepa_debit", "iban", iban, "name", "Ada Byron"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    JsonElement json(String path) {
        return JsonParser.parseString(get(path).body());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Switches a fault on for the next calls. */
    public void fault(String name, int calls, String value) {
        var answer = postJson("/sandbox/faults",
                "{\"fault\":\"%s\",\"calls\":%d,\"value\":\"%s\"}".formatted(name, calls, value));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    private long offset() {
        return json("/sandbox/clock").getAsJsonObject().get("offsetSeconds").getAsLong();
    }

    /** The time by the sandbox's own clock. */
    public Instant now() {
        return Instant.now().plusSeconds(offset());
    }

    /** Moves the clock on; everything that became due has happened when this returns. */
    void forward(long seconds) {
        postJson("/sandbox/clock", "{\"offsetSeconds\":" + (offset() + seconds) + "}");
    }

    /** What the provider booked for a charge or a refund. */
    BalanceTransaction booked(String source) throws StripeException {
        return stripe().v1().balanceTransactions().list(BalanceTransactionListParams.builder().setSource(source)
                .build()).getData().get(0);
    }

    /** Gives a part of a payment back. */
    Refund refund(String intent, long amount) throws StripeException {
        return stripe().v1().refunds().create(RefundCreateParams.builder().setPaymentIntent(intent)
                .setAmount(amount).putMetadata("order", "M-7").build(), keyed(fresh("refund")));
    }

    @Override
    public void close() {
        sandbox.close();
        hooks.close();
        database.close();
    }
}
