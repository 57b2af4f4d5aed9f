package org.kontor.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kontor.it.BrowserlessVisitor;

/** Uploads to the media library without a browser: as a plain form does, or as the script of the page does. */
record Uploads(BrowserlessVisitor staff, String shop) {

    static final String PATH = "/admin/library/upload";

    private static final String BOUNDARY = "----kontor-test";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A file of a form. */
    record File(String name, byte[] content) {
    }

    /** A plain form sends all files at once and gets a page. */
    HttpResponse<String> form(File... files) {
        return send("text/html", files);
    }

    /** A script sends one file and gets JSON. */
    HttpResponse<String> script(File file) {
        return send("application/json", file);
    }

    private HttpResponse<String> send(String accept, File... files) {
        return staff.send(HttpRequest.newBuilder(URI.create(shop + PATH)).header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(files))));
    }

    private static byte[] multipart(File... files) {
        var body = new ByteArrayOutputStream();
        for (var file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                    + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Announces an upload of this many bytes, sends none of them yet, and answers with all that the shop says. */
    String announce(long bytes) {
        var address = URI.create(shop);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(String.join("\r\n", "POST " + PATH + " HTTP/1.1",
                    "Host: " + address.getAuthority(), "Cookie: sid=" + staff.cookie("sid").orElseThrow(),
                    "Accept: application/json", "Content-Type: multipart/form-data; boundary=" + BOUNDARY,
                    "Content-Length: " + bytes, "Expect: 100-continue", "Connection: close", "", "")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the back office does not answer", e);
        }
    }
}
