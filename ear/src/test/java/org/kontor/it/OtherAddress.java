package org.kontor.it;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody who knocks from an address of their own (127.0.0.x), so that no other test is slowed down with them. */
public record OtherAddress(String address) {

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
}
