package org.kontor.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL of Kontor's own, on 127.0.0.1, with its data in the home folder. It survives every way of ending:
 * writes reach the disk, and a start after a crash recovers.
 */
public final class Database implements AutoCloseable {

    /** Whether written data must survive a power cut ({@code DURABLE}) or only the test run ({@code FAST}). */
    public enum Care { DURABLE, FAST }

    /** Not asked for: who reaches 127.0.0.1 is trusted. Clients that insist on one may send this. */
    static final String PASSWORD = "kontor";

    private static final String OWNER = "kontor";
    private static final String SHOP = "kontor_shop";

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final Care care;

    public Database(Home home, int port, Care care) {
        this.programs = PostgresBinaries.unpackedIn(home.postgres());
        this.data = home.database();
        this.log = home.log("database");
        this.port = port;
        this.care = care;
    }

    /** Starts the server and creates the databases that do not exist yet. */
    public void start(String... databases) {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create();
        }
        clearStaleLock();
        run(Duration.ofSeconds(60), "pg_ctl", "start", "-w", "-t", "55", "-D", data.toString(), "-l", log.toString(),
                "-o", String.join(" ", options()));
        createShopUser();
        for (var database : databases) {
            createDatabase(database);
        }
    }

    /** The address for JDBC. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Who owns all databases. */
    public String user() {
        return OWNER;
    }

    /** As whom the shop works: it owns nothing. */
    public String shopUser() {
        return SHOP;
    }

    public boolean isRunning() {
        return postmaster().filter(Database::isPostgres).isPresent();
    }

    /** The main process, where one runs. */
    public Optional<ProcessHandle> process() {
        return postmaster().filter(Database::isPostgres);
    }

    /** Ends the server; open connections are cut, no data is lost. */
    @Override
    public void close() {
        if (isRunning()) {
            run(Duration.ofSeconds(20), "pg_ctl", "stop", "-w", "-m", "fast", "-t", "15", "-D", data.toString());
        }
    }

    private void create() {
        try {
            Files.createDirectories(data.getParent());
            var partial = Files.createTempDirectory(data.getParent(), "creating");
            run(Duration.ofSeconds(120), "initdb", "-A", "trust", "-U", OWNER, "-E", "UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", "--locale=C", "-D", partial.toString());
            Home.deleteTree(data);
            Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal("The database could not be created in " + data + ": " + e.getMessage() + ".", e);
        }
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of("-p " + port, "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''", "-c max_connections=200", "-c shared_buffers=128MB", "-c timezone=UTC",
                "-c log_min_duration_statement=1000",
                // Reading here and there is hardly dearer than in a row on today's disks; the default shuns indexes.
                "-c random_page_cost=1.1",
                "-c shared_preload_libraries=pg_stat_statements"));
        if (care == Care.FAST) {
            options.addAll(List.of("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"));
        }
        return options;
    }

    /** A lock whose process is gone, or whose number now belongs to another program, must not stop the start. */
    private void clearStaleLock() {
        try {
            if (isRunning()) {
                close();
            } else {
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new Refusal("The database's lock in " + data + " could not be removed: " + e.getMessage() + ".", e);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            var lock = data.resolve("postmaster.pid");
            if (!Files.exists(lock)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(lock);
            if (lines.isEmpty() || !lines.get(0).trim().matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(true);
    }

    private void createDatabase(String name) {
        unlessFound("select 1 from pg_database where datname = ?", name, "create database " + name);
    }

    private void createShopUser() {
        unlessFound("select 1 from pg_roles where rolname = ?", SHOP, "create role " + SHOP + " login");
    }

    private void unlessFound(String question, String name, String creation) {
        try (var connection = DriverManager.getConnection(url("postgres"), OWNER, PASSWORD);
                var found = connection.prepareStatement(question);
                var create = connection.createStatement()) {
            found.setString(1, name);
            if (!found.executeQuery().next()) {
                create.execute(creation);
            }
        } catch (SQLException e) {
            throw new Refusal("The database refused \"" + creation + "\": " + e.getMessage() + ".", e);
        }
    }

    private void run(Duration patience, String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = new File(log.toString().replace(".log", "-" + program + ".log"));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Refusal("The database did not obey \"" + program + " " + arguments[0] + "\": see " + output
                        + " and " + log + ".");
            }
        } catch (IOException e) {
            throw new Refusal("The database's program " + program + " could not be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The database's program " + program + " was interrupted.", e);
        }
    }
}
