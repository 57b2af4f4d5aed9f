package org.kontor.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.run.Database;
import org.kontor.run.Home;
import org.kontor.run.Ports;
import org.kontor.run.World;

/**
 * {@code mvn -Pbench verify}: a world of its own on size M, warmed up, then every operation with 1, 8 and 32 clients.
 * Prints a table and writes {@code target/bench/figures.json}.
 */
public final class Bench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int WARM_CLIENTS = 8;

    private record Report(long serverResidentMebibytes, Pricing.Micros pricing, List<Figure> figures) {
    }

    private Bench() {
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(System.getProperty("kontor.home"));
        var length = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
        var warmUp = Duration.ofSeconds(Integer.getInteger("bench.warmup", 30));
        var world = new World(Home.at(folder), Ports.parse(System.getProperty("port.offset")),
                Path.of(System.getProperty("kontor.server")), Map.of());
        try (world) {
            world.clear();
            world.startDatabase(Database.Care.DURABLE);
            world.startSandbox();
            world.startServer(Path.of(System.getProperty("kontor.ear")),
                    Map.of("kontor.demo", System.getProperty("demo", "M")));
            var server = ProcessHandle.of(world.server().pid()).orElseThrow();
            var measurement = new Measurement(world.wiring().shopUrl(), server, world.database().process()
                    .orElseThrow());
            var figures = measure(measurement, Operations.all(new Visitor(world.wiring().shopUrl())), warmUp, length);
            report(figures, Cpu.residentMebibytes(server), folder.resolve("figures.json"));
        }
    }

    private static List<Figure> measure(Measurement measurement, List<Operation> operations, Duration warmUp,
            Duration length) {
        var figures = new ArrayList<Figure>();
        for (var operation : operations) {
            System.out.println("Warming up: " + operation.name());
            measurement.take(operation, WARM_CLIENTS, warmUp);
            for (var clients : CLIENTS) {
                figures.add(measurement.take(operation, clients, length));
            }
        }
        return figures;
    }

    private static void report(List<Figure> figures, long residentMebibytes, Path file) throws IOException {
        System.out.println();
        System.out.println(Figure.HEADER);
        figures.forEach(figure -> System.out.println(figure.row()));
        var pricing = Pricing.take();
        System.out.println(String.format(Locale.ROOT,
                "Pricing 20 lines with 50 promotions: %.0f µs, slowest hundredth %.0f µs", pricing.p50(),
                pricing.p99()));
        System.out.println("Server memory after the run: " + residentMebibytes + " MiB");
        Files.writeString(file, new GsonBuilder().setPrettyPrinting().create()
                .toJson(new Report(residentMebibytes, pricing, figures)));
        System.out.println("Figures as JSON: " + file);
    }
}
