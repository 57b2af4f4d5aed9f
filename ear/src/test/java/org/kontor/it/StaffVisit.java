package org.kontor.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.kontor.builders.StaffServlet;

/** A signed-in member of staff who comes without a browser: plain requests and plain forms. */
public final class StaffVisit {

    private static final String BOUNDARY = "----kontor-test";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies).build();

    private StaffVisit() {
    }

    /** A file of a form. */
    public record Upload(String name, byte[] content) {
    }

    /** Makes an account with these roles and signs it in through the page. */
    public static StaffVisit with(String roles) {
        var visit = new StaffVisit();
        var name = visit.send(request("/it/staff?roles=" + roles).POST(BodyPublishers.noBody())).body();
        var door = Jsoup.parse(visit.get("/admin/sign-in").body()).getElementById("signIn");
        door.getElementById("username").val(name);
        door.getElementById("password").val(StaffServlet.PASSWORD);
        var fields = door.select("input[name]").stream()
                .map(field -> encoded(field.attr("name")) + "=" + encoded(field.val())).collect(Collectors.joining("&"));
        visit.send(request("/admin/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        return visit;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Uploads as a plain form does; with {@code accept} as a script does, which takes JSON. */
    public HttpResponse<String> upload(String accept, Upload... files) {
        return send(request("/admin/library/upload").header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(files))));
    }

    /** Announces an upload of this many bytes, sends none of them yet, and answers with all that the shop says. */
    public String announce(long bytes) {
        var shop = URI.create(Outside.shop());
        try (var socket = new Socket(shop.getHost(), shop.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(String.join("\r\n", "POST /admin/library/upload HTTP/1.1",
                    "Host: " + shop.getAuthority(), "Cookie: " + cookies.getCookieStore().getCookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; ")),
                    "Accept: application/json", "Content-Type: multipart/form-data; boundary=" + BOUNDARY,
                    "Content-Length: " + bytes, "Expect: 100-continue", "Connection: close", "", "")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the back office does not answer", e);
        }
    }

    private static byte[] multipart(Upload... files) {
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

    /** Sends any request with this person's cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the back office does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Outside.shop() + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
