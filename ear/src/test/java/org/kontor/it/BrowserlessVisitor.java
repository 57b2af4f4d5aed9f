package org.kontor.it;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.kontor.builders.StaffServlet;

/** Somebody who speaks HTTP without a browser and keeps cookies. Redirects are not followed. */
public final class BrowserlessVisitor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies).build();

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(Outside.shop() + path)));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(Outside.shop() + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form of a page as its button does: with all that stands in it, but for what the visitor types. */
    public HttpResponse<String> submit(HttpResponse<String> page, String form, Map<String, String> typed) {
        var found = Jsoup.parse(page.body()).getElementById(form);
        var fields = new LinkedHashMap<String, String>();
        found.select("input[name]:not([type=radio]), input[type=radio][checked], textarea[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        found.select("select[name]").forEach(list -> list.select("option[selected]").stream().findFirst()
                .or(() -> list.select("option").stream().findFirst())
                .ifPresent(option -> fields.put(list.attr("name"), option.val())));
        fields.putAll(typed);
        return post(found.attr("action"), fields);
    }

    public HttpResponse<String> signIn(String username, String password, String page) {
        return submit(get("/admin/sign-in?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8)), "signIn",
                Map.of("username", username, "password", password));
    }

    /** Signs in to the account of a customer. */
    public HttpResponse<String> enter(String email, String password, String page) {
        return submit(get("/account/sign-in?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8)), "signIn",
                Map.of("email", email, "password", password, "enter", ""));
    }

    /** A customer who has signed in to an account of a test and brought the cart of this browser along. */
    public BrowserlessVisitor customer(String email) {
        var answer = enter(email, StaffServlet.PASSWORD, "/account");
        var join = answer.headers().firstValue("Location").orElse("").replace(Outside.shop(), "");
        if (!join.startsWith("/cart/join")) {
            throw new AssertionError(email + " was not let in: " + answer.statusCode() + " " + join);
        }
        get(join);
        return this;
    }

    /** A visitor who has signed in as an account of a test. */
    public static BrowserlessVisitor staff(String username) {
        var visitor = new BrowserlessVisitor();
        var answer = visitor.signIn(username, StaffServlet.PASSWORD, "/admin/");
        if (answer.statusCode() >= 400 || answer.headers().firstValue("Location").isEmpty()) {
            throw new AssertionError(username + " was not let in: " + answer.statusCode());
        }
        return visitor;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst();
    }

    /** Comes back with a cookie of an earlier time. */
    public void bring(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("127.0.0.1");
        cookies.getCookieStore().add(URI.create(Outside.shop()), cookie);
    }

    /** Sends any request with this visitor's cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
