package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.sandbox.web.HttpGround;
import org.kontor.sandbox.web.Reply;
import org.kontor.sandbox.web.Routes;

/** What callers may expect of the sandbox's connections. */
class HttpGroundTest {

    private static final int MANY = 300;

    @Test
    void takesFurtherCallsOnEachOfManyConnectionsThatWereKeptOpen() throws IOException {
        var port = freePort();
        List<Socket> callers = new ArrayList<>();
        try (var ground = HttpGround.bind(port, new Routes().get("/", call -> Reply.text(200, "here")))) {
            ground.open();
            for (var caller = 0; caller < MANY; caller++) {
                callers.add(new Socket(InetAddress.getLoopbackAddress(), port));
                assertEquals("HTTP/1.1 200 OK", call(callers.get(caller)));
            }
            for (var caller : callers) {
                assertEquals("HTTP/1.1 200 OK", call(caller));
            }
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first line of the answer; the rest of it is read, too. */
    private static String call(Socket line) throws IOException {
        line.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("here")) {
            var next = line.getInputStream().read();
            if (next < 0) {
                return "closed";
            }
            answer.append((char) next);
        }
        return answer.substring(0, answer.indexOf("\r\n"));
    }
}
