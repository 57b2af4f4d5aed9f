package org.kontor.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.checkers.Books;
import org.kontor.checkers.Patience;
import org.kontor.it.EquippedEar;
import org.kontor.pages.Visitor;
import org.kontor.run.Database;
import org.kontor.run.Home;
import org.kontor.run.Ports;
import org.kontor.run.World;

/**
 * {@code mvn -Pbench verify}: a world of its own on size M, warmed up, then every operation with 1, 8 and 32 clients,
 * then a second start against the clock. Prints a table and writes {@code target/bench/figures.json} and, for each
 * operation, the statements that it cost.
 * {@code -Dbench.only=category,product} measures some operations alone.
 */
public final class Bench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int WARM_CLIENTS = 8;
    private static final int MOST_WINDOWS = 30;
    private static final int STEADY_WINDOWS = 2;
    private static final double COMPILING = 0.1;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Duration length = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));
    private final Duration window = Duration.ofSeconds(Integer.getInteger("bench.window", 5));
    private final List<String> only = List.of(System.getProperty("bench.only", "").split(","));
    private final Path folder = Path.of(System.getProperty("kontor.home"));

    private record Report(int processors, double loadBefore, double loadAfter, String demo, Idle idlePerSecond,
            List<Figure> figures, FlashSale.Result flashSale, Pricing.Micros pricing, Memory serverMebibytes,
            double secondsToFirstPageOfSecondStart) {
    }

    private Bench() {
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        new Bench().run();
    }

    private void run() throws IOException, SQLException {
        var loadBefore = load();
        var figures = new ArrayList<Figure>();
        Idle idle;
        Memory memory;
        try (var world = open(shipped()); var database = new ShopDatabase(world.database())) {
            var server = ProcessHandle.of(world.server().pid()).orElseThrow();
            var measurement = new Measurement(world.wiring().shopUrl(), server, database);
            idle = measurement.idle(QUIET);
            measure(measurement, database, Operations.all(new Visitor(world.wiring().shopUrl())), figures);
            requireBalance(world.database());
            memory = Memory.of(server);
        }
        var secondStart = secondsToFirstPage();
        var sale = withoutPages(figures);
        report(new Report(Runtime.getRuntime().availableProcessors(), loadBefore, load(), demo(), idle, figures, sale,
                Pricing.take(), memory, secondStart));
    }

    private double secondsToFirstPage() {
        var begin = System.nanoTime();
        try (var again = open(shipped())) {
            new Visitor(again.wiring().shopUrl()).visit("/");
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** What needs goods of its own or calls the facades: on a copy of the EAR that the benchmark adds to. */
    private FlashSale.Result withoutPages(List<Figure> figures) throws IOException, SQLException {
        try (var world = open(EquippedEar.in(folder, "builders", "bench/inside"));
                var database = new ShopDatabase(world.database())) {
            var shop = world.wiring().shopUrl();
            var server = ProcessHandle.of(world.server().pid()).orElseThrow();
            var measurement = new Measurement(shop, server, database);
            measurement.idle(QUIET);
            measure(measurement, database, List.of(new FacadeCheckout(shop)), figures);
            var sale = isWanted("flash sale") ? FlashSale.hold(shop, server, database) : null;
            if (sale != null) {
                System.out.println(sale.row());
            }
            requireBalance(world.database());
            return sale;
        }
    }

    private boolean isWanted(String name) {
        return only.contains("") || only.contains(name);
    }

    private static Path shipped() {
        return Path.of(System.getProperty("kontor.ear"));
    }

    /** However fast: what was bought must be in the books, and provider and mailbox must say the same. */
    private static void requireBalance(Database database) {
        var books = Books.at(database::url);
        var found = atRest(books, Integer.MAX_VALUE);
        System.out.println(found.isEmpty() ? "The books balance." : "The books do not balance:");
        found.forEach(System.out::println);
        if (!found.isEmpty()) {
            throw new IllegalStateException("the books do not balance after the benchmark");
        }
    }

    /** Mails of thousands of orders take their time: as long as fewer of them are missing, nothing is wrong. */
    private static List<String> atRest(Books books, int before) {
        var found = Patience.until(() -> books.findings(check -> true), some -> some.size() < before);
        return found.isEmpty() || found.size() >= before ? found : atRest(books, found.size());
    }

    private World open(Path application) {
        var world = new World(Home.at(folder), Ports.parse(System.getProperty("port.offset")),
                Path.of(System.getProperty("kontor.server")), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "kontor-bench-stop"));
        try {
            world.clear();
            world.startDatabase(Database.Care.DURABLE);
            world.startSandbox();
            world.startServer(application, Map.of("kontor.demo", demo()));
            return world;
        } catch (RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    private static String demo() {
        return System.getProperty("demo", "M");
    }

    private void measure(Measurement measurement, ShopDatabase database, List<Operation> operations,
            List<Figure> figures) throws IOException {
        System.out.println(Figure.HEADER);
        for (var operation : operations) {
            if (isWanted(operation.name())) {
                warmUp(measurement, operation);
                var before = database.said();
                var measured = new ArrayList<Figure>();
                for (var clients : CLIENTS) {
                    measured.add(measurement.take(operation, clients, length));
                    System.out.println(measured.get(measured.size() - 1).row());
                }
                note(operation, measured, before, database.said());
                figures.addAll(measured);
            }
        }
    }

    /** Writes down which statements an operation costs, the most frequent first: calls, milliseconds, text. */
    private void note(Operation operation, List<Figure> measured, Map<String, ShopDatabase.Said> before,
            Map<String, ShopDatabase.Said> after) throws IOException {
        double done = measured.stream().mapToInt(Figure::operations).sum();
        var none = new ShopDatabase.Said(0, 0);
        var lines = after.entrySet().stream()
                .map(one -> Map.entry(one.getKey(), one.getValue().minus(before.getOrDefault(one.getKey(), none))))
                .filter(one -> one.getValue().calls() > done / 100)
                .sorted(Comparator.comparing((Map.Entry<String, ShopDatabase.Said> one) -> -one.getValue().calls()))
                .map(one -> String.format(Locale.ROOT, "%6.2f %8.3f  %s", one.getValue().calls() / done,
                        one.getValue().millis() / done, one.getKey().replaceAll("\\s+", " "))).toList();
        Files.write(folder.resolve("statements of " + operation.name() + ".txt"), lines);
    }

    /**
     * Until the Java machine compiles next to nothing any more: that is a cost that customers pay once. Many clients
     * make code hot, one client alone leaves the compilers a processor; only there does a long queue of theirs show.
     */
    private void warmUp(Measurement measurement, Operation operation) {
        var share = 1.0;
        var turn = 0;
        for (var steady = 0; turn < MOST_WINDOWS && steady < STEADY_WINDOWS; turn++) {
            measurement.compiling(operation, WARM_CLIENTS, window);
            share = measurement.compiling(operation, 1, window);
            steady = share < COMPILING ? steady + 1 : 0;
        }
        System.out.printf(Locale.ROOT, "  %s: warm after %d turns, compilers take %.0f %%%n", operation.name(), turn,
                share * 100);
    }

    private void report(Report report) throws IOException {
        System.out.println();
        System.out.println(Figure.HEADER);
        report.figures.forEach(figure -> System.out.println(figure.row()));
        if (report.flashSale != null) {
            System.out.println(report.flashSale.row());
        }
        var idle = report.idlePerSecond;
        System.out.printf(Locale.ROOT, "Pricing 20 lines with 50 promotions: %.0f µs, slowest hundredth %.0f µs%n",
                report.pricing.p50(), report.pricing.p99());
        System.out.printf(Locale.ROOT, "Idle, each second: %.1f ms CPU of the server, %.1f of the database,"
                + " %.1f statements%n", idle.serverCpu(), idle.databaseCpu(), idle.statements());
        System.out.printf(Locale.ROOT, "Server memory after the run: %d MiB, at most %d; second start to the first"
                + " page: %.1f s%n", report.serverMebibytes.resident(), report.serverMebibytes.mostResident(),
                report.secondsToFirstPageOfSecondStart);
        System.out.printf(Locale.ROOT, "Processors: %d, load %.1f before and %.1f after%n", report.processors,
                report.loadBefore, report.loadAfter);
        var file = folder.resolve("figures.json");
        Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(report));
        System.out.println("Figures as JSON: " + file);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
