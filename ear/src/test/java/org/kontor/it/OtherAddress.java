package org.kontor.it;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.builders.AtOnce;

/** Somebody who knocks from an address of their own (127.0.0.x), so that no other test is slowed down with them. */
public record OtherAddress(String address) {

    private static final int HANDS = 16;

    /** Posts a body with one header and answers the status. */
    public int post(String path, String header, String value, String body) throws IOException {
        var shop = URI.create(Outside.shop());
        try (var line = new Socket()) {
            line.bind(new InetSocketAddress(address, 0));
            line.connect(new InetSocketAddress(shop.getHost(), shop.getPort()));
            line.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + shop.getAuthority()
                    + "\r\nConnection: close\r\n" + header + ": " + value + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    /** Posts the same so many times, many at once, so that all come within a minute; the statuses that were answered. */
    public Set<Integer> flood(int times, String path, String header, String value, String body) throws Exception {
        var each = times / HANDS;
        return AtOnce.all(HANDS, () -> {
            var statuses = new HashSet<Integer>();
            for (var turn = 0; turn < each; turn++) {
                statuses.add(post(path, header, value, body));
            }
            return statuses;
        }).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
