package org.kontor.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another server of the same shop: same database, provider and media, its own ports and folder. */
public final class SecondNode implements AutoCloseable {

    private final Ports ports;
    private final Child server;

    private SecondNode(Ports ports, Child server) {
        this.ports = ports;
        this.server = server;
    }

    /** Returns when the node takes customers. */
    public static SecondNode of(World shop, Path folder, Ports ports, Path provisioned, Path application) {
        return of("second", shop, folder, ports, provisioned, application, List.of());
    }

    /** One with a name that no other node has, and options for its JVM besides those that it ships with. */
    public static SecondNode of(String name, World shop, Path folder, Ports ports, Path provisioned,
            Path application, List<String> jvmOptions) {
        var home = Home.at(folder);
        new Processes(home.processes()).endLeftovers();
        var process = new ServerProcess(provisioned, home, ports, jvmOptions);
        process.prepare();
        process.deploy(application);
        var server = process.start(shop.wiring().shop(), Map.of("jboss.node.name", name, "jboss.tx.node.id", name));
        process.awaitReady(server);
        return new SecondNode(ports, server);
    }

    public String url() {
        return "http://127.0.0.1:" + ports.shop();
    }

    @Override
    public void close() {
        server.close();
    }
}
