package org.kontor.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A customer without script: opens pages, fills forms, follows redirects, keeps cookies. Any answer of 400 or more is a
 * failure. All share their connections, as customers behind one proxy do.
 */
public final class Visitor {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_REDIRECT = 300;
    private static final int MOST_REDIRECTS = 5;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String shop;

    public Visitor(String shop) {
        this.shop = shop;
    }

    /** Opens a page and reads it to the end without looking at it. */
    public void visit(String path) {
        send(request(URI.create(shop + path)));
    }

    public Document open(String path) {
        var answer = send(request(URI.create(shop + path)));
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** Sends the first form that holds the control, with what the page has put in and what the customer types. */
    public Document submit(Document page, String control, Map<String, String> typed) {
        var button = page.selectFirst(control);
        if (button == null || button.closest("form") == null) {
            throw new IllegalStateException("no form with " + control + " on " + page.location() + ": " + page.title());
        }
        var form = button.closest("form");
        var fields = filled(form);
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        fields.putAll(typed);
        var action = form.hasAttr("action") && !form.attr("action").isEmpty() ? form.absUrl("action") : page.location();
        var body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = send(request(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin(action)).POST(HttpRequest.BodyPublishers.ofString(body)));
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private static Map<String, String> filled(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var input : form.select("input[name], select[name], textarea[name]")) {
            var type = input.attr("type");
            if (type.equals("submit") || (type.matches("radio|checkbox") && !input.hasAttr("checked"))) {
                continue;
            }
            fields.put(input.attr("name"), input.normalName().equals("select") ? chosen(input)
                    : input.normalName().equals("textarea") ? input.text() : input.attr("value"));
        }
        return fields;
    }

    private static String chosen(Element select) {
        var option = select.selectFirst("option[selected]") == null ? select.selectFirst("option")
                : select.selectFirst("option[selected]");
        return option == null ? "" : option.attr("value");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = exchange(request);
        for (var turn = 0; answer.statusCode() >= FIRST_REDIRECT && turn < MOST_REDIRECTS; turn++) {
            answer = exchange(request(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())));
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        var address = request.build().uri();
        var jar = cookies.computeIfAbsent(address.getAuthority(), site -> new LinkedHashMap<>());
        if (!jar.isEmpty()) {
            request.header("Cookie", jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        var answer = answer(request.build());
        answer.headers().allValues("Set-Cookie").stream().flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(cookie -> keep(cookie, jar));
        return answer;
    }

    private static void keep(HttpCookie cookie, Map<String, String> jar) {
        if (cookie.hasExpired()) {
            jar.remove(cookie.getName());
        } else {
            jar.put(cookie.getName(), cookie.getValue());
        }
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " answered "
                        + answer.statusCode());
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As a browser asks: the shop counts the visits of those who say which language they read. */
    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept-Language", "en,de;q=0.5")
                .header("Accept", "text/html").header("User-Agent", "Kontor benchmark");
    }

    private static String origin(String address) {
        return address.replaceFirst("^(https?://[^/]+).*", "$1");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
