package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kontor.builders.StaffServlet;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** Staff at the door of the back office, over HTTP. */
class SignInIT extends Outside {

    private static final String SESSION = "sid";

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(shop(), "");
    }

    /** What a person sees of an answer, and the names of all that is there to be filled in. */
    private static String shown(HttpResponse<String> answer) {
        var page = Jsoup.parse(answer.body());
        return page.text() + page.select("main [name]").eachAttr("name");
    }

    @Test
    void leadsStrangersToTheDoorAndThenToThePageThatTheyWanted() {
        var visitor = new BrowserlessVisitor();
        var sent = visitor.get("/admin/orders?view=to_ship");
        assertEquals(303, sent.statusCode());
        assertEquals("/admin/sign-in?to=%2Fadmin%2Forders%3Fview%3Dto_ship", location(sent));
        assertTrue(visitor.cookie(SESSION).isEmpty(), "strangers get no session");

        var entered = visitor.signIn(staff("orders"), StaffServlet.PASSWORD, "/admin/orders?view=to_ship");

        assertEquals("/admin/orders?view=to_ship", location(entered));
        assertEquals(200, visitor.get("/admin/orders?view=to_ship").statusCode());
    }

    @Test
    void neverLeadsOutOfTheBackOffice() {
        var name = staff("orders");
        for (var page : new String[] {"//evil.example", "https://evil.example/admin", "/admin/../..//evil.example",
                "/admin/sign-out", "/cart"}) {
            assertEquals("/admin", location(new BrowserlessVisitor().signIn(name, StaffServlet.PASSWORD, page)), page);
        }
    }

    @Test
    void changesTheSessionAndEndsItAgain() {
        var visitor = new BrowserlessVisitor();
        var page = visitor.get("/admin/sign-in");
        var before = visitor.cookie(SESSION).orElseThrow();
        visitor.submit(page, "signIn", Map.of("username", staff("orders"), "password",
                StaffServlet.PASSWORD));
        var after = visitor.cookie(SESSION).orElseThrow();

        assertNotEquals(before, after);
        assertEquals(200, visitor.get("/admin/orders").statusCode());
        assertEquals(303, came(before).get("/admin/orders").statusCode());
        assertEquals(200, came(after).get("/admin/orders").statusCode());
        visitor.post("/admin/sign-out", Map.of());
        assertEquals(303, came(after).get("/admin/orders").statusCode());
    }

    private static BrowserlessVisitor came(String session) {
        var visitor = new BrowserlessVisitor();
        visitor.bring(SESSION, session);
        return visitor;
    }

    @Test
    void saysTheSameToAWrongPasswordAndAnUnknownName() {
        var known = staff("orders");
        var unknown = known.replace("staff.", "nobody.");
        var wrong = new BrowserlessVisitor().signIn(known, "a wrong password", "/admin");
        var nobody = new BrowserlessVisitor().signIn(unknown, "a wrong password", "/admin");

        assertEquals(wrong.statusCode(), nobody.statusCode());
        assertEquals(shown(wrong), shown(nobody));
        assertTrue(wrong.body().contains("notice-bad"), wrong.body());
    }

    @Test
    void showsOutWhoseAccountWasSwitchedOff() {
        staff("admin"); // a shop without one switches nobody off
        var name = staff("orders");
        var visitor = BrowserlessVisitor.staff(name);
        assertEquals(200, visitor.get("/admin/orders").statusCode());

        send(HttpRequest.newBuilder(URI.create(shop() + "/it/staff?name=" + name)).DELETE().build());

        assertEquals("/admin/sign-in", location(visitor.get("/admin/orders")).replaceAll("\\?.*", ""));
        assertEquals("/admin/sign-in", location(visitor.get("/admin/orders")).replaceAll("\\?.*", ""));
    }

    @Test
    void reloadsAPageWhoseSessionEnded() {
        var click = HttpRequest.newBuilder(URI.create(shop() + "/admin/orders"))
                .header("Faces-Request", "partial/ajax").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("x=y")).build();

        var answer = send(click);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<redirect url=\"/admin/sign-in?to=%2Fadmin%2Forders\"/>"), answer.body());
    }

    @Test
    void isNoSetUpLink() {
        assertEquals(404, get(shop() + "/admin/setup").statusCode());
        assertEquals(404, get(shop() + "/admin/setup?token=" + "0".repeat(32)).statusCode());
    }
}
