package org.kontor.walk;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.kontor.builders.PaymentPage;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;

/**
 * A customer with an account who orders at the shop's own door, as accounts can only be entered there, saves a card and
 * pays with it by one press from then on.
 */
final class KeptCard {

    private static final String NAME = "order with a kept card: ";
    private static final int BUSY = 503;
    /** Of the payment page, which is at the provider's. */
    private static final Pattern PAGE = Pattern.compile("https?://(?!.*/(order|checkout|cart)).*");

    private final Random dice;
    private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    private final BrowserlessVisitor who;

    KeptCard(long seed, String email) {
        this.dice = new Random(seed);
        this.who = new BrowserlessVisitor().customer(email);
        var contact = new HashMap<>(CheckoutSteps.weber(email));
        contact.put("to-delivery", "");
        forms.put("contact", contact);
        forms.put("delivery", Map.of("method", "STANDARD", "to-payment", ""));
        forms.put("payment", Map.of("pay", "CARD", "place", ""));
    }

    /** Orders one of the goods now and then, and says what came of it and which order it was. */
    List<String> mayOrder(List<String> goods) {
        if (dice.nextInt(4) > 0 || goods.isEmpty()) {
            return List.of();
        }
        var led = "";
        who.post("/cart/items", Map.of("sku", goods.get(dice.nextInt(goods.size())), "quantity",
                Integer.toString(1 + dice.nextInt(2))));
        for (var step : forms.entrySet()) {
            var page = who.get("/checkout?step=" + step.getKey());
            var answer = Jsoup.parse(page.body()).getElementById(step.getKey()) == null ? page
                    : who.submit(page, step.getKey(), step.getValue());
            var told = step.getKey() + " " + answer.statusCode();
            if (answer.statusCode() >= 500 && answer.statusCode() != BUSY) {
                return List.of("BROKEN " + NAME + told);
            }
            if (answer == page || answer.statusCode() >= 400) {
                return List.of(NAME + "refused, " + told);
            }
            led = answer.headers().firstValue("Location").orElse("");
        }
        return List.of(NAME + pay(led));
    }

    private static List<String> kept(String payUrl) {
        try {
            return Jsoup.connect(payUrl).ignoreHttpErrors(true).get().select("button[name=saved]").eachAttr("value");
        } catch (IOException silence) {
            return List.of();
        }
    }

    /** Comes back to the page of the order, which a gift card may have paid, or which has no page to pay at now. */
    private String pay(String led) {
        var told = "";
        if (PAGE.matcher(led).matches()) {
            var kept = kept(led);
            told = kept.isEmpty() ? " saved one, " + PaymentPage.saving(led, PaymentPage.GOOD_CARD)
                    : " by one press, " + PaymentPage.payKept(led, kept.get(dice.nextInt(kept.size())));
        }
        var order = CheckoutSteps.location(who.get("/checkout"));
        return (order.isEmpty() ? led.replaceFirst("^https?://[^/]+", "") : order) + told;
    }
}
