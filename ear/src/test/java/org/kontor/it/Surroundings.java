package org.kontor.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.kontor.run.Database;
import org.kontor.run.Home;
import org.kontor.run.Ports;
import org.kontor.run.World;

/**
 * A world of its own for the integration tests, started before the first and ended after the last of them: the same
 * database, sandbox and server that the run command starts, on other ports and with an empty database.
 */
public class Surroundings implements LauncherSessionListener {

    private static World world;

    /** The world that the tests run in; for tests outside of the server. */
    public static World world() {
        return world;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var folder = System.getProperty("kontor.it.home");
        if (folder == null || world != null) {
            return;
        }
        var ports = Ports.parse(System.getProperty("kontor.it.offset"));
        var home = Home.at(Path.of(folder));
        world = new World(home, ports, Path.of(System.getProperty("kontor.server")), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "kontor-it-stop"));
        world.clear();
        forget(home.database());
        forget(home.media());
        world.startDatabase(Database.Care.FAST);
        world.startSandbox();
        world.startServer(Map.of());
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

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException("yesterday's " + folder + " is still there", e);
        }
    }
}
