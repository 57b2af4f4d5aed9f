package org.kontor.run;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code mvn -Prun}: starts a whole Kontor, says where to look, and stops it all when asked to.
 * Whatever stands in the way is the last line it prints, and its exit code is 1.
 */
public final class Run {

    private final Progress progress = new Progress();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Ports ports;
    private final World world;

    private Run(Ports ports, World world) {
        this.ports = ports;
        this.world = world;
    }

    /** Settings come as system properties: kontor.home, kontor.server, kontor.ear, port.offset, demo. */
    public static void main(String[] arguments) {
        try {
            requireJava();
            var ports = Ports.parse(System.getProperty("port.offset", "0"));
            var home = Home.at(Path.of(System.getProperty("kontor.home", ".kontor")));
            requireDatabase(System.getenv());
            new Run(ports, new World(home, ports, path("kontor.server"), System.getenv())).go();
        } catch (Refusal e) {
            System.out.flush();
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private void go() {
        world.clear();
        var hook = new Thread(this::stop, "kontor-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            progress.step("database", () -> world.startDatabase(Database.Care.DURABLE));
            progress.step("sandbox", world::startSandbox);
            progress.step("server and shop", () -> world.startServer(path("kontor.ear"),
                    Map.of("kontor.demo", System.getProperty("demo", "S"))));
            progress.box(ports, world.wiring());
            watch();
        } catch (Refusal e) {
            stop();
            throw e;
        }
    }

    private void watch() {
        try {
            while (!stopping.await(1, TimeUnit.SECONDS)) {
                world.lost().ifPresent(name -> {
                    throw new Refusal("The " + name
                            + " has ended by itself; Kontor stops. Start it again with mvn -Prun.");
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        if (stopping.getCount() == 0) {
            return;
        }
        stopping.countDown();
        try {
            progress.say("Stopping");
        } finally {
            world.close();
        }
        progress.say("Stopped");
    }

    private static void requireJava() {
        if (Runtime.version().feature() < 17) {
            throw new Refusal("Kontor needs JDK 17 or newer, and this is " + Runtime.version() + ": set JAVA_HOME.");
        }
    }

    /** An external database is tried before anything is started. */
    private static void requireDatabase(Map<String, String> environment) {
        var url = environment.get("KONTOR_DB_URL");
        if (url == null) {
            return;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal("KONTOR_DB_URL must begin with jdbc:postgresql: and does not: " + url);
        }
        try (var connection = DriverManager.getConnection(url, environment.get("KONTOR_DB_USER"),
                environment.get("KONTOR_DB_PASSWORD"))) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new Refusal("KONTOR_DB_URL (" + url + ") does not lead to a database: " + e.getMessage(), e);
        }
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property, "")).toAbsolutePath();
    }
}
