package org.kontor.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.kontor.pages.Visitor;

/**
 * Everybody wants the same thing at once: each buyer buys piece after piece through the pages, by a visitor of its own
 * each time, until told before paying that there is none.
 */
final class FlashSale {

    private static final int BUYERS = 64;
    private static final int PIECES = 1000;
    private static final int MOST_FAILURES = 20;
    /** How the shop answers a form that it refuses, with the reason beside the field. */
    private static final String REFUSED = "answered 422";
    private static final String ADD = "form.add button[type=submit]";

    private final String shop;
    private final String product;
    private final AtomicInteger failures = new AtomicInteger();

    /** Failures are pages that answered with an error; their buyers tried again. */
    record Result(int buyers, int pieces, int sold, int toldBeforePaying, int failures, double seconds,
            double ordersPerSecond, double cpuMillisPerOrder) {

        String row() {
            return String.format(Locale.ROOT, "Flash sale: %d buyers, %d pieces: %d sold in %.1f s, %.1f orders/s, %.1f"
                    + " CPU-ms each; %d told before paying, %d failures", buyers, pieces, sold, seconds,
                    ordersPerSecond, cpuMillisPerOrder, toldBeforePaying, failures);
        }
    }

    private enum Outcome { BOUGHT, TOLD }

    private FlashSale(String shop) {
        this.shop = shop;
        this.product = FacadeCheckout.post(shop + "/it/product?cents=4900&pieces=" + PIECES);
    }

    /** Fails unless exactly what there was is sold. */
    static Result hold(String shop, ProcessHandle server, ShopDatabase database) {
        var sale = new FlashSale(shop);
        var cpu = Cpu.millis(server);
        var before = database.cost();
        var begin = System.nanoTime();
        var outcomes = sale.outcomes();
        var seconds = (System.nanoTime() - begin) / 1e9;
        double used = Cpu.millis(server) - cpu + database.cost().minus(before).cpuMillis();
        var sold = (int) outcomes.stream().filter(Outcome.BOUGHT::equals).count();
        var confirmed = database.confirmedOrdersOf(sale.product.substring("/p/".length()).toUpperCase(Locale.ROOT));
        var result = new Result(BUYERS, PIECES, sold, outcomes.size() - sold, sale.failures.get(), seconds,
                sold / seconds, used / sold);
        if (sold != PIECES || confirmed != PIECES || result.toldBeforePaying != BUYERS) {
            throw new IllegalStateException(result.row() + ", confirmed in the shop: " + confirmed);
        }
        return result;
    }

    private List<Outcome> outcomes() {
        var threads = Executors.newFixedThreadPool(BUYERS);
        try {
            Callable<List<Outcome>> buyer = this::buyUntilTold;
            return threads.invokeAll(Collections.nCopies(BUYERS, buyer)).stream()
                    .flatMap(FlashSale::all).toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<Outcome> all(Future<List<Outcome>> buyer) {
        try {
            return buyer.get().stream();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Outcome> buyUntilTold() {
        var outcomes = new ArrayList<Outcome>();
        while (!outcomes.contains(Outcome.TOLD)) {
            try {
                outcomes.add(once(new Visitor(shop)));
            } catch (RuntimeException failure) {
                if (String.valueOf(failure.getMessage()).endsWith(REFUSED)) {
                    outcomes.add(Outcome.TOLD);
                    continue;
                }
                System.out.println("  flash sale: " + failure.getMessage());
                if (failures.incrementAndGet() > MOST_FAILURES) {
                    throw failure;
                }
            }
        }
        return outcomes;
    }

    /** Every way out before the provider's page is one where the buyer has been told. */
    private Outcome once(Visitor buyer) {
        var page = buyer.open(product);
        if (!Purchase.isOnSale(page)) {
            return Outcome.TOLD;
        }
        buyer.submit(page, ADD, Map.of());
        var contact = buyer.open("/checkout");
        if (contact.selectFirst("#to-delivery") == null) {
            return told(contact);
        }
        var delivery = buyer.submit(contact, "#to-delivery", Purchase.contact());
        if (delivery.selectFirst("#to-payment") == null) {
            return told(delivery);
        }
        var review = buyer.submit(delivery, "#to-payment", Map.of());
        if (review.selectFirst("#place") == null) {
            return told(review);
        }
        var paying = buyer.submit(review, "#place", Map.of());
        if (paying.selectFirst("input[name=number]") == null) {
            return told(paying);
        }
        Purchase.pay(buyer, paying);
        return Outcome.BOUGHT;
    }

    private static Outcome told(Document page) {
        var text = page.text().toLowerCase(Locale.ROOT);
        if (!text.contains("sold out") && !text.contains("left") && !text.contains("available")) {
            throw new IllegalStateException("not told why: " + page.location() + " " + page.title());
        }
        return Outcome.TOLD;
    }
}
