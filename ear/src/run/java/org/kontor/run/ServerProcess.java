package org.kontor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The provisioned WildFly as a child. The provisioned folder stays as the build made it: configuration, deployments,
 * data and logs of this run live in the home folder, the first two fresh at every start.
 */
final class ServerProcess {

    private static final String APPLICATION = "kontor.ear";

    private final Path provisioned;
    private final Home home;
    private final Ports ports;
    private final List<String> jvmOptions;

    ServerProcess(Path provisioned, Home home, Ports ports, List<String> jvmOptions) {
        this.provisioned = provisioned;
        this.home = home;
        this.ports = ports;
        this.jvmOptions = jvmOptions;
    }

    Child start(Map<String, String> environment, Map<String, String> properties) {
        var surroundings = new HashMap<>(environment);
        // As bin/standalone.conf has it: fewer pools of native memory hold less that nobody uses.
        surroundings.putIfAbsent("MALLOC_ARENA_MAX", "1");
        return Child.start("server", command(properties), surroundings, home);
    }

    /** Returns when the server can be managed. */
    void awaitManagement(Child server) {
        Patience.of(Duration.ofSeconds(120)).until("the server answers on its management port", () -> {
            server.requireRunning();
            return Answers.ok(managementUrl() + "/health/live");
        });
    }

    /** Lays the application where the server, starting or started, picks it up. */
    void deploy(Path application) {
        var deployments = home.server().resolve("deployments");
        try {
            Files.createDirectories(deployments);
            Files.copy(application, deployments.resolve(APPLICATION));
        } catch (IOException e) {
            throw new Refusal("The application could not be copied to " + deployments + ": " + e.getMessage() + ".", e);
        }
    }

    /** Returns when the application is ready for customers. */
    void awaitReady(Child server) {
        Patience.of(Duration.ofSeconds(900)).until("the server has started the shop", () -> {
            server.requireRunning();
            refuseFailure();
            return Files.exists(marker("deployed")) && Answers.ok(managementUrl() + "/health/ready");
        });
    }

    private void refuseFailure() {
        var failed = marker("failed");
        if (!Files.exists(failed)) {
            return;
        }
        try {
            throw new Refusal(DeploymentFailure.sentence(Files.readString(failed), home.log("server")));
        } catch (IOException e) {
            throw new Refusal("The shop did not start: see " + home.log("server") + ".", e);
        }
    }

    private Path marker(String outcome) {
        return home.server().resolve("deployments").resolve(APPLICATION + "." + outcome);
    }

    private String managementUrl() {
        return "http://127.0.0.1:" + ports.management();
    }

    /** Lays out a fresh configuration and an empty folder for deployments. */
    void prepare() {
        var base = home.server();
        try {
            for (var fresh : List.of("configuration", "deployments", "tmp")) {
                Home.deleteTree(base.resolve(fresh));
            }
            Home.copyTree(provisioned.resolve("standalone/configuration"), base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            if (Files.exists(home.log("server"))) {
                Files.move(home.log("server"), home.log("server-before"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Refusal("The server's folder " + base + " could not be prepared: " + e.getMessage() + ".", e);
        }
    }

    /** One in a line, between lines that say why. */
    private List<String> javaOptions() throws IOException {
        return Files.readAllLines(provisioned.resolve("bin/kontor.jvm")).stream().filter(line -> !line.startsWith("#"))
                .toList();
    }

    private List<String> command(Map<String, String> properties) {
        try {
            var builder = StandaloneCommandBuilder.of(provisioned)
                    .setBaseDirectory(home.server())
                    .setJavaOptions(javaOptions())
                    .addJavaOptions(jvmOptions)
                    .addServerArgument("-b=127.0.0.1")
                    .addServerArgument("-bmanagement=127.0.0.1")
                    .addServerArgument("-Djboss.socket.binding.port-offset=" + ports.offset())
                    .addServerArgument("-Djboss.node.name=kontor")
                    .addServerArgument("-Djboss.tx.node.id=kontor");
            properties.forEach((name, value) -> builder.addServerArgument("-D" + name + "=" + value));
            return builder.build();
        } catch (IOException e) {
            throw new Refusal("There is no complete server in " + provisioned + ": run mvn clean and start again.", e);
        }
    }
}
