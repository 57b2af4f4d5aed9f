package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.StaffServlet;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.it.Surroundings;

/** CRT-01, CRT-02, R-46: the one cart of an account, on all its devices, and what a guest gathered before signing in. */
class AccountCartsIT extends Outside {

    private static void add(BrowserlessVisitor who, String product, int pieces) {
        assertEquals(303, who.post("/cart/items", Map.of("sku", sku(product), "quantity", String.valueOf(pieces)))
                .statusCode());
    }

    private static String sku(String product) {
        return product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
    }

    private static int pieces(BrowserlessVisitor who) {
        return Integer.parseInt(who.get("/api/cart/summary").body().replaceAll("[^0-9]", ""));
    }

    private static String quantity(BrowserlessVisitor who, String product) {
        return Jsoup.parse(who.get("/cart").body()).select("li.line:has(a[href~=^" + product + "([?#].*)?$]) input[type=number]")
                .val();
    }

    /** Signs in and answers where the cart leads to. */
    private static String join(BrowserlessVisitor who, String email) {
        var entered = who.enter(email, StaffServlet.PASSWORD, "/account");
        return who.get(entered.headers().firstValue("Location").orElseThrow().replace(shop(), ""))
                .headers().firstValue("Location").orElseThrow().replace(shop(), "");
    }

    private static void atOnce(Stream<Callable<Void>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var done : threads.invokeAll(deeds.toList())) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> adding(BrowserlessVisitor who, String product) {
        return () -> {
            add(who, product, 1);
            return null;
        };
    }

    @Test
    @DisplayName("V#2187: two devices that add to the cart of an account at once lose nothing")
    void losesNothingWhenTwoDevicesAddAtOnce() throws Exception {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        var desk = new BrowserlessVisitor().customer(email);
        var both = product(500, 99);
        var ofPhone = IntStream.range(0, 4).mapToObj(turn -> product(500, 9)).toList();
        var ofDesk = IntStream.range(0, 4).mapToObj(turn -> product(500, 9)).toList();

        atOnce(Stream.of(Stream.of(adding(phone, both), adding(desk, both)),
                ofPhone.stream().map(product -> adding(phone, product)),
                ofDesk.stream().map(product -> adding(desk, product)),
                IntStream.range(0, 9).boxed().flatMap(turn -> Stream.of(adding(phone, both), adding(desk, both))))
                .flatMap(each -> each));

        for (var device : List.of(phone, desk, new BrowserlessVisitor().customer(email))) {
            assertEquals(28, pieces(device));
            assertEquals("20", quantity(device, both));
            Stream.concat(ofPhone.stream(), ofDesk.stream())
                    .forEach(product -> assertEquals("1", quantity(device, product), product));
        }
    }

    @Test
    void isTheSameOnAllDevices() {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        var desk = new BrowserlessVisitor().customer(email);
        var lamp = product(500, 9);

        add(phone, lamp, 2);
        assertEquals(2, pieces(desk));
        add(desk, lamp, 1);

        assertEquals("3", quantity(phone, lamp));
    }

    @Test
    void takesTheLargerQuantityOfEachAndLosesNoLineWhenAGuestSignsIn() {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        var lamp = product(500, 9);
        var vase = product(600, 9);
        var chair = product(700, 9);
        add(phone, lamp, 3);
        add(phone, chair, 1);
        var desk = new BrowserlessVisitor();
        add(desk, lamp, 2);
        add(desk, vase, 4);

        assertEquals("/account", join(desk, email));
        assertEquals(303, desk.get("/cart/join").statusCode(), "coming twice changes nothing");

        for (var device : List.of(phone, desk)) {
            assertEquals(8, pieces(device));
            assertEquals("3", quantity(device, lamp));
            assertEquals("4", quantity(device, vase));
            assertEquals("1", quantity(device, chair));
        }
    }

    @Test
    void isCappedAtWhatIsLeftAndSaysSo() {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        var lamp = product(500, 5);
        add(phone, lamp, 2);
        var desk = new BrowserlessVisitor();
        add(desk, lamp, 5);
        made("/it/order?pieces=2&sku=" + sku(lamp));

        var cart = join(desk, email);

        assertEquals("/cart?fewer=" + sku(lamp), cart);
        assertEquals("3", quantity(phone, lamp));
        assertTrue(Jsoup.parse(desk.get(cart).body()).select(".notice-warn").text().contains("3"),
                () -> Jsoup.parse(desk.get(cart).body()).select(".notice").text());
    }

    @Test
    void keepsWhatWasSoldOutMeanwhileSoThatItIsSaid() {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        add(phone, product(500, 5), 1);
        var lamp = product(500, 1);
        var desk = new BrowserlessVisitor();
        add(desk, lamp, 1);
        made("/it/order?pieces=1&sku=" + sku(lamp));

        join(desk, email);

        assertEquals("1", quantity(phone, lamp));
        assertEquals(2, pieces(desk));
    }

    @Test
    void keepsTheCodesOfBothCarts() {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        var desk = new BrowserlessVisitor();
        var codes = Stream.of(phone, desk).map(who -> {
            add(who, product(5000, 9), 1);
            var code = made("/it/coupon?percent=10");
            who.submit(who.get("/cart"), "cart", Map.of("code", code, "enter-code", ""));
            return code;
        }).toList();

        join(desk, email);

        codes.forEach(code -> assertTrue(phone.get("/cart").body().contains(code), code));
    }

    @Test
    void isShownToNobodyAfterSigningOut() {
        var visitor = new BrowserlessVisitor();
        var lamp = product(500, 9);
        add(visitor, lamp, 2);
        join(visitor, account());
        assertEquals(2, pieces(visitor));

        visitor.post("/account/sign-out", Map.of());

        assertEquals(0, pieces(visitor));
        assertFalse(visitor.get("/cart").body().contains(lamp));
        join(visitor, account());
        assertEquals(0, pieces(visitor), "another account gets nothing of it");
        var other = product(500, 9);
        add(visitor, other, 1);
        assertEquals("", quantity(visitor, lamp));
        assertEquals("1", quantity(visitor, other));
    }

    @Test
    void beginsAnewOnAllDevicesOnceItBecameAnOrder() {
        var email = account();
        var phone = new BrowserlessVisitor().customer(email);
        var desk = new BrowserlessVisitor().customer(email);
        add(phone, product(500, 9), 2);
        CheckoutSteps.place(phone, email);

        assertEquals(0, pieces(desk));
        add(desk, product(500, 9), 1);

        assertEquals(1, pieces(phone));
    }

    @Test
    @DisplayName("PRC-02: who is signed in has the prices of their group, and a guest with the same address has not")
    void hasThePricesOfTheGroupThatItsOwnerIsIn() throws SQLException {
        var email = account();
        var product = product(5000, 9);
        var code = "g" + UUID.randomUUID().toString().substring(0, 8);
        run("insert into buyer_group (code, name) values ('%1$s', '%1$s')", code);
        run("insert into buyer_group_member (email, group_code, entered_by) values ('%2$s', '%1$s', 'test')", code, email);
        run("insert into price_list (id, name, buyers, currency, active, in_force_since, created_at, updated_at)"
                + " values (nextval('price_list_seq'), '%1$s', 'GROUP:%1$s', 'EUR', false, now(), now(), now())", code);
        run("insert into price_list_entry (id, price_list_id, sku, from_quantity, price_minor, since)"
                + " select nextval('price_list_entry_seq'), id, '%2$s', 1, 3600, now() from price_list where name = '%1$s'",
                code, sku(product));
        run("update price_list set active = true where name = '%1$s'", code);
        try {
            var owner = new BrowserlessVisitor().customer(email);
            var guest = new BrowserlessVisitor();
            for (var who : List.of(owner, guest)) {
                add(who, product, 1);
            }
            assertTrue(guest.get("/cart").body().contains("50,00"));
            assertTrue(owner.get("/cart").body().contains("36,00"), "the list is read anew within seconds");
        } finally {
            run("update price_list set active = false where name = '%1$s'", code);
        }
    }

    @Test
    @DisplayName("PRC-07: an account takes what each customer has once, once, whatever address it types")
    void countsUsesOfAPromotionForTheAccountWhateverAddressIsTyped() {
        var email = account();
        var owner = new BrowserlessVisitor().customer(email);
        var code = made("/it/coupon?percent=10&each=1");
        useCode(owner, code);
        CheckoutSteps.place(owner, "another." + email);
        useCode(owner, code);

        assertEquals(302, CheckoutSteps.contact(owner, CheckoutSteps.weber("third." + email)).statusCode());

        var cart = Jsoup.parse(owner.get("/cart").body());
        assertTrue(cart.text().contains("50,00"), cart::text);
        assertFalse(cart.text().contains("45,00"), cart::text);
        var guest = new BrowserlessVisitor();
        useCode(guest, code);
        assertTrue(Jsoup.parse(guest.get("/cart").body()).text().contains("45,00"), "somebody else has it");
    }

    private static void useCode(BrowserlessVisitor who, String code) {
        add(who, product(5000, 9), 1);
        who.submit(who.get("/cart"), "cart", Map.of("code", code, "enter-code", ""));
    }

    private static void run(String statement, Object... values) throws SQLException {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor") + "?currentSchema=kontor", database.user(),
                ""); var update = connection.createStatement()) {
            update.executeUpdate(statement.formatted(values));
        }
    }
}
