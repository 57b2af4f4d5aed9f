package org.kontor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole running Kontor: database, sandbox and server, started in this order; the database is stopped last.
 * The run command and the tests use the same.
 */
public final class World implements AutoCloseable {

    private final Home home;
    private final Ports ports;
    private final Path provisioned;
    private final Map<String, String> given;
    private List<String> jvmOptions = List.of();
    private Database database;
    private Wiring wiring;
    private Child sandbox;
    private Child server;

    /**
     * @param provisioned the server as the build made it
     * @param given variables for the shop that win over the launcher's own
     */
    public World(Home home, Ports ports, Path provisioned, Map<String, String> given) {
        this.home = home;
        this.ports = ports;
        this.provisioned = provisioned;
        this.given = given;
    }

    /** Ends what a crashed run has left here and refuses taken ports; nothing is started yet. */
    public void clear() {
        new Processes(home.processes()).endLeftovers();
        if (Files.exists(home.database())) {
            new Database(home, ports.database(), Database.Care.DURABLE).close();
        }
        ports.requireFree();
        new Processes(home.processes()).record(Processes.LAUNCHER, ProcessHandle.current());
    }

    /** Throws away what earlier runs have stored; after {@link #clear}. */
    public void forget() {
        try {
            Home.deleteTree(home.database());
            Home.deleteTree(home.media());
        } catch (IOException e) {
            throw new Refusal("What earlier runs have left in " + home.folder() + " cannot be deleted: "
                    + e.getMessage() + ".", e);
        }
    }

    public void startDatabase(Database.Care care) {
        database = new Database(home, ports.database(), care);
        database.start("kontor", "sandbox");
        wiring = new Wiring(ports, home, address("kontor", database.shopUser()),
                address("sandbox", database.user()), given);
    }

    public void startSandbox() {
        sandbox = SandboxProcess.start(home, wiring);
        SandboxProcess.awaitReady(sandbox, wiring);
    }

    /** Options for the JVM of the server besides those that it ships with, such as an agent that a test brings. */
    public void addJvmOptions(List<String> options) {
        jvmOptions = Stream.concat(jvmOptions.stream(), options.stream()).toList();
    }

    /** Starts the server and, in it, the application; returns when customers may come. */
    public void startServer(Path application, Map<String, String> properties) {
        var process = new ServerProcess(provisioned, home, ports, jvmOptions);
        process.prepare();
        process.deploy(application);
        server = process.start(wiring.shop(), properties);
        process.awaitReady(server);
    }

    /** Starts the server alone; somebody else deploys. */
    public void startServer(Map<String, String> properties) {
        var process = new ServerProcess(provisioned, home, ports, jvmOptions);
        process.prepare();
        server = process.start(wiring.shop(), properties);
        process.awaitManagement(server);
    }

    /** The first process that has ended although nobody asked it to. */
    public Optional<String> lost() {
        if (server != null && !server.isRunning()) {
            return Optional.of("server");
        }
        if (sandbox != null && !sandbox.isRunning()) {
            return Optional.of("sandbox");
        }
        return database == null || database.isRunning() ? Optional.empty() : Optional.of("database");
    }

    public Database database() {
        return database;
    }

    public Wiring wiring() {
        return wiring;
    }

    public Child sandbox() {
        return sandbox;
    }

    public Child server() {
        return server;
    }

    @Override
    public void close() {
        var children = Stream.of(server, sandbox).filter(Objects::nonNull).toList();
        children.forEach(Child::ask);
        children.forEach(Child::close);
        if (database != null) {
            database.close();
        }
    }

    private Wiring.Address address(String name, String user) {
        return new Wiring.Address(database.url(name), user, Database.PASSWORD, database.user());
    }
}
