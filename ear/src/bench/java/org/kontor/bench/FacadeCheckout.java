package org.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.kontor.builders.PaymentPage;
import org.kontor.pages.Visitor;

/** The whole checkout without pages: the facades are called from within the server, the payment is made outside. */
final class FacadeCheckout implements Operation {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FOUND = 303;
    private static final int PRODUCTS = 40;

    private final String address;
    private final List<String> skus;
    private final AtomicInteger turn = new AtomicInteger();

    /** Puts goods of its own on sale, each with a promotion, and orders them in turn. */
    FacadeCheckout(String shop) {
        this.address = shop + "/it/facades?";
        this.skus = IntStream.rangeClosed(1, PRODUCTS).mapToObj(number -> post(address + "cents=" + 995 * number))
                .toList();
    }

    @Override
    public String name() {
        return "facades";
    }

    @Override
    public void once(Visitor nobody) {
        var placed = post(address + "sku=" + skus.get(Math.floorMod(turn.getAndIncrement(), skus.size()))).split(" ");
        var paid = PaymentPage.pay(placed[2], PaymentPage.GOOD_CARD);
        var status = post(address + "number=" + placed[0] + "&key=" + placed[1]);
        if (paid != FOUND || !status.equals("CONFIRMED")) {
            throw new IllegalStateException(placed[0] + " is " + status + " after the payment page answered " + paid);
        }
    }

    static String post(String address) {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(address))
                    .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
