package org.kontor.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.builders.StaffServlet;
import org.kontor.checkers.Tables;
import org.kontor.shared.TaxCategory;

/** A test that comes to the deployed shop from outside, over HTTP, as a customer does. Redirects are not followed. */
@RunAsClient
public abstract class Outside extends ShippedEar {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** All tests come from one address, which may begin twenty payments in ten minutes and type twenty codes in one. */
    @BeforeEach
    void isNotHeldToWhatOthersTried() {
        tables().change("delete from coupon_try");
    }

    /** What a test from outside reads in, or puts into, the database of the shop. */
    protected static Tables tables() {
        return Surroundings.tables();
    }

    /** Where the shop is, without a slash at the end. */
    protected static String shop() {
        return System.getProperty("kontor.it.shop");
    }

    /** Where provider, carrier and mailbox are, without a slash at the end. */
    protected static String sandbox() {
        return Surroundings.world().wiring().sandboxUrl();
    }

    /** The made-up key by which the shop is known to the provider of the tests. */
    protected static String providerKey() {
        return Surroundings.world().wiring().sandbox().get("SANDBOX_STRIPE_KEY");
    }

    /** Where the management port is, without a slash at the end. */
    protected static String management() {
        return "http://127.0.0.1:" + System.getProperty("kontor.it.management");
    }

    /** Puts a product of the test's own on sale and answers its address, such as {@code /p/test-1234}. */
    protected static String product(long cents, int pieces) {
        return product(cents, pieces, TaxCategory.STANDARD);
    }

    protected static String product(long cents, int pieces, TaxCategory tax) {
        return made("/it/product?cents=" + cents + "&pieces=" + pieces + "&tax=" + tax);
    }

    /** Has a paid order made and answers its customer's address, such as {@code /order/20016?key=…}. */
    protected static String paidOrder() {
        return made("/it/order");
    }

    /** What a servlet of the tests made. */
    protected static String made(String path) {
        return send(HttpRequest.newBuilder(URI.create(shop() + path)).POST(HttpRequest.BodyPublishers.noBody())
                .build()).body();
    }

    /** Makes an account of a customer and answers its mail address; it signs in with {@link StaffServlet#PASSWORD}. */
    protected static String account() {
        return made("/it/account");
    }

    /** Makes an account with these roles of the test's own; it signs in with {@link StaffServlet#PASSWORD}. */
    protected static String staff(String... roles) {
        return made("/it/staff?roles=" + String.join(",", roles));
    }

    protected static HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    protected static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
