package org.kontor.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.kontor.checkers.Tables;
import org.kontor.run.Database;
import org.kontor.run.Home;
import org.kontor.run.Ports;
import org.kontor.run.World;

/**
 * A world of its own for the integration tests of one process, started before the first and ended after the last of
 * them: the same database, sandbox and server that the run command starts, on other ports and with an empty database.
 */
public class Surroundings implements LauncherSessionListener {

    private static final int APART = 25;

    private static World world;

    /** The world that the tests run in; for tests outside of the server. */
    public static World world() {
        return world;
    }

    /** The tables of the shop under test. */
    public static Tables tables() {
        return new Tables(() -> world.database().url("kontor"));
    }

    /** How far this process of the build has moved the ports of its world; each process has a world of its own. */
    public static int offset() {
        return Integer.parseInt(System.getProperty("kontor.it.offset"))
                + APART * (Integer.parseInt(System.getProperty("kontor.it.fork").replaceFirst("fork-", "")) - 1);
    }

    /** How the build wants servers that only live for a test; the one here lives long enough to be optimised. */
    public static List<String> jvmOptions() {
        return Stream.of(System.getProperty("kontor.it.jvm", "").split(" ")).filter(Predicate.not(String::isBlank))
                .toList();
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var folder = System.getProperty("kontor.it.home");
        if (folder == null || folder.isEmpty() || world != null) {
            return;
        }
        var ports = new Ports(offset());
        world = new World(Home.at(Path.of(folder)), ports, Path.of(System.getProperty("kontor.server")), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "kontor-it-stop"));
        world.clear();
        world.forget();
        world.startDatabase(Database.Care.FAST);
        world.startSandbox();
        world.startServer(Map.of("kontor.demo", System.getProperty("kontor.it.demo", "none")));
        System.setProperty("kontor.it.management", Integer.toString(ports.management()));
        System.setProperty("kontor.it.shop", world.wiring().shopUrl());
        System.setProperty("kontor.it.database", world.database().url("kontor"));
        System.setProperty("kontor.it.sandbox.database", world.database().url("sandbox"));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (world != null) {
            world.close();
        }
    }
}
