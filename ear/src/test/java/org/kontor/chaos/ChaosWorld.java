package org.kontor.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.kontor.checkers.Books;
import org.kontor.checkers.Tables;
import org.kontor.checkers.Watch;
import org.kontor.it.EquippedEar;
import org.kontor.it.Surroundings;
import org.kontor.pages.Visitor;
import org.kontor.run.Database;
import org.kontor.run.Home;
import org.kontor.run.Ports;
import org.kontor.run.World;

/**
 * A small shop with all its surroundings that a test may break, in a folder and on ports of its own. It runs the EAR as
 * it ships, with the builders of the tests added so that there is something to buy.
 */
final class ChaosWorld implements AutoCloseable {

    private static final int APART_FROM_THE_SHARED_WORLD = 500;
    private static final int BYTEMAN = 9091;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NOTICED = Duration.ofMillis(1_200);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final World world;
    private final Holds holds;
    private final Tables shop;
    private final Tables sandbox;
    private final Path application;

    private ChaosWorld(World world, Path folder, Holds holds) {
        this.world = world;
        this.holds = holds;
        this.application = EquippedEar.in(folder, "builders", "checkers");
        this.shop = new Tables(() -> world.database().url("kontor"));
        this.sandbox = new Tables(() -> world.database().url("sandbox"));
    }

    /** Opens an empty world; what an earlier test of this name has left is thrown away. */
    static ChaosWorld open(String name) {
        return open(name, Map.of());
    }

    /** @param given variables for the shop that win over the launcher's own, such as the address of a proxy */
    static ChaosWorld open(String name, Map<String, String> given) {
        var folder = Path.of(System.getProperty("kontor.chaos.home"), name);
        var home = Home.at(folder);
        var offset = ports().offset();
        var world = new World(home, ports(), Path.of(System.getProperty("kontor.server")), given);
        var holds = new Holds(BYTEMAN + offset, home.log("server"));
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "kontor-chaos-stop"));
        world.addJvmOptions(Surroundings.jvmOptions());
        world.addJvmOptions(holds.jvmOptions());
        world.clear();
        world.forget();
        world.startDatabase(Database.Care.DURABLE);
        world.startSandbox();
        var chaos = new ChaosWorld(world, folder, holds);
        chaos.startServer();
        Clerk.settleIn(chaos, home.log("server"));
        return chaos;
    }

    static Ports ports() {
        return new Ports(Surroundings.offset() + APART_FROM_THE_SHARED_WORLD);
    }

    void startServer() {
        world.startServer(application, Map.of());
    }

    /** The server ends in the middle of whatever it does, as by a power cut. */
    void killServer() {
        world.server().kill();
    }

    /** The database's main process ends as by a power cut and is started again. */
    void restartDatabase() {
        world.database().process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        world.startDatabase(Database.Care.DURABLE);
    }

    Path application() {
        return application;
    }

    /** What the server has logged since its start. */
    String log() {
        try {
            var log = world.server().log();
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The status of an address of the shop; 0 when nobody answers. */
    int status(String path) {
        return statusOf(shopUrl() + path);
    }

    boolean answers(String path) {
        return status(path) == 200;
    }

    /** What the server says to who sends it customers. */
    int health() {
        return status("/ready");
    }

    /** Whether the provider has found its database again. */
    boolean isProviderBack() {
        return statusOf(world.wiring().sandboxUrl() + "/sandbox/journal") == 200;
    }

    private int statusOf(String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    World world() {
        return world;
    }

    Holds holds() {
        return holds;
    }

    Tables shop() {
        return shop;
    }

    Tables sandbox() {
        return sandbox;
    }

    String shopUrl() {
        return world.wiring().shopUrl();
    }

    Books books() {
        return Books.at(world.database()::url);
    }

    /** Asks from now on, again and again, every check that must hold in the middle of any fault. */
    Watch watch() {
        return new Watch(books());
    }

    /** Puts a product on sale that no other case of this world uses; its address. */
    String product() {
        return have("/it/product?cents=12900&pieces=10");
    }

    /** Has a servlet of the builders do something; its answer. */
    String have(String path) {
        return have(shopUrl(), path);
    }

    /** The same at another node of the shop. */
    String have(String node, String path) {
        return send(HttpRequest.newBuilder(URI.create(node + path)).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    Visitor visitor() {
        return new Visitor(shopUrl());
    }

    /**
     * Lets business time pass, at the provider first, as the time machine of the back office does, until every node has
     * read it: they do so each second.
     */
    void pass(Duration time) {
        var offset = shop.number("select offset_seconds from business_clock where id = 1") + time.toSeconds();
        post("/sandbox/clock", "{\"offsetSeconds\":" + offset + "}");
        shop.change("update business_clock set offset_seconds = ? where id = 1", offset);
        LockSupport.parkNanos(NOTICED.toNanos());
    }

    /** Switches a fault of the sandbox on until it is cleared. */
    void fault(String name, String value, String path) {
        post("/sandbox/faults", "{\"fault\":\"" + name + "\",\"value\":\"" + value + "\",\"path\":\"" + path + "\"}");
    }

    /** Switches a fault of the sandbox on for a number of calls. */
    void fault(String name, int calls, String value, String path) {
        post("/sandbox/faults", "{\"fault\":\"" + name + "\",\"calls\":" + calls + ",\"value\":\"" + value
                + "\",\"path\":\"" + path + "\"}");
    }

    void clearFaults() {
        send(HttpRequest.newBuilder(URI.create(world.wiring().sandboxUrl() + "/sandbox/faults")).DELETE().build());
    }

    private void post(String path, String json) {
        send(HttpRequest.newBuilder(URI.create(world.wiring().sandboxUrl() + path))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException silent) {
            throw new IllegalStateException(silent);
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
