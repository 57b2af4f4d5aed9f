package org.kontor.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;

/** The ports of one running Kontor, all on 127.0.0.1 and all moved together by one offset. */
public record Ports(int offset) {

    public Ports {
        if (offset < 0 || offset > 45_000) {
            throw new Refusal("The port offset must lie between 0 and 45000, and " + offset + " does not.");
        }
    }

    /** Reads an offset as a person typed it. */
    public static Ports parse(String offset) {
        try {
            return new Ports(Integer.parseInt(offset.trim()));
        } catch (NumberFormatException e) {
            throw new Refusal("-Dport.offset takes a whole number, and \"" + offset + "\" is none.", e);
        }
    }

    public int shop() {
        return 8080 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int sandbox() {
        return 8090 + offset;
    }

    public int database() {
        return 15432 + offset;
    }

    public int smtp() {
        return 1025 + offset;
    }

    /** Refuses to go on when another program holds one of the ports. */
    public void requireFree() {
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("the shop", shop());
        wanted.put("the server's management", management());
        wanted.put("the sandbox", sandbox());
        wanted.put("the sandbox's mail", smtp());
        wanted.put("the database", database());
        wanted.forEach(Ports::requireFree);
    }

    private static void requireFree(String what, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal("Port " + port + " (" + what
                    + ") is taken by another program: stop it, or move Kontor with"
                    + " -Dport.offset=100.", e);
        }
    }
}
