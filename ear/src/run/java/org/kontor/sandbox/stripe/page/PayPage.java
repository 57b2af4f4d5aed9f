package org.kontor.sandbox.stripe.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;

/** The payment page as HTML: what is paid on one side, how it is paid on the other. */
final class PayPage {

    private static final String FRAME = """
            <div class="pay-grid">
            <header class="pay-head"><span>{}</span><span class="badge warn">Test mode, no real money</span></header>
            <section class="pay-sum" aria-label="What you pay">
            <h1 class="soft small">Pay {}</h1>
            <p class="total">{}</p>
            <ul class="lines">{}<li class="sum"><span>Total</span><span class="num">{}</span></li></ul>
            </section>
            <main class="pay-form">{}{}{}</main>
            </div>
            """;

    private static final String CARD = """
            <form method="post" action="/pay/{}" novalidate>
            <h2>{}</h2>
            <input type="hidden" name="means" value="card">
            {}{}
            <div class="pair">{}{}</div>
            {}{}
            <button class="main">Pay {}</button>
            </form>
            """;

    private static final String KEPT = """
            <form method="post" action="/pay/{}">
            <h2>Pay with a saved card</h2>
            {}
            </form>
            <details class="other"{}><summary>Pay with another card</summary>
            {}
            </details>
            """;

    private static final String KEPT_CARD = """
            <button class="kept{}" name="saved" value="{}"><span>{} •••• {}</span><span class="soft">{}/{}</span>\
            <strong>Pay {}</strong></button>
            """;

    private static final String SAVE = """
            <p class="save"><label><input type="checkbox" name="save" value="yes"{}> Save this card for next
            time</label>
            <span class="small soft">{} can offer it to you then. You can remove it in your account there.</span></p>
            """;

    private static final String BANK = """
            <details class="other"{}><summary>Pay by bank debit (SEPA) instead</summary>
            <form method="post" action="/pay/{}" novalidate>
            <input type="hidden" name="means" value="sepa_debit">
            {}{}{}
            <p class="small soft">By paying you allow this debit from your account.</p>
            <button class="main">Pay {} by bank debit</button>
            </form></details>
            """;

    private static final String HELP = """
            <details class="other small soft"><summary>Numbers to play with</summary>
            <ul>
            <li><code>4242 4242 4242 4242</code> is paid</li>
            <li><code>4000 0000 0000 0002</code> is declined, <code>4000 0000 0000 9995</code> lacks funds</li>
            <li><code>4000 0000 0000 0069</code> has expired, <code>4000 0000 0000 0127</code> has a wrong code</li>
            <li><code>4000 0027 6000 3184</code> asks for 3-D Secure</li>
            <li><code>DE89 3704 0044 0532 0130 00</code> is debited after ten seconds,
            <code>DE62 3704 0044 0532 0130 01</code> fails</li>
            </ul>
            <p>Any date in the future and any three digits fit.</p></details>
            """;

    private static final String DIGITS = "inputmode=\"numeric\"";

    private final JsonObject session;
    private final JsonArray lines;
    private final List<JsonObject> kept;
    private final String knownEmail;
    private final boolean saves;
    private final CardForm form;
    private final Map<String, String> mistakes;

    PayPage(JsonObject session, JsonArray lines, List<JsonObject> kept, String knownEmail, boolean saves,
            CardForm form, Map<String, String> mistakes) {
        this.session = session;
        this.lines = lines;
        this.kept = kept;
        this.knownEmail = knownEmail;
        this.saves = saves;
        this.form = form;
        this.mistakes = mistakes;
    }

    Html html(String message) {
        var id = Json.text(session, "id");
        var said = message != null ? message : mistakes.isEmpty() ? null
                : "Nothing was paid. Look at the marked fields.";
        var alert = Html.of("<p class=\"note bad\" role=\"alert\">{}</p>", said).when(said != null);
        var forms = Html.of("{}{}", kept.isEmpty() ? cardForm(id) : keptForm(id),
                bankForm(id).when(takes("sepa_debit")));
        return Layout.bare((said == null ? "" : "Not paid: ") + "Pay " + total(), "pay",
                Html.of(FRAME, back(), host(), total(), lines(), total(), alert, forms, Html.of(HELP)));
    }

    private Html keptForm(String id) {
        var cards = kept.stream().map(method -> {
            var card = Json.inner(method, "card");
            var brand = Json.text(card, "brand");
            return Html.of(KEPT_CARD, Html.of(" main").when(method == kept.get(0)), Json.text(method, "id"),
                    brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1), Json.text(card, "last4"),
                    "%02d".formatted(Json.number(card, "exp_month")), Json.number(card, "exp_year") % 100, total());
        }).toList();
        return Html.of(KEPT, id, Html.join(cards), Html.of(" open").when(!form.number().isEmpty()
                || !mistakes.isEmpty() && form.isCard()), cardForm(id));
    }

    private Html cardForm(String id) {
        return Html.of(CARD, id, kept.isEmpty() ? "Pay with card" : "Another card", email("card"),
                field("card", "number", "Card number", "cc-number",
                        DIGITS + " placeholder=\"1234 1234 1234 1234\"", ""),
                field("card", "expiry", "Expires (MM / YY)", "cc-exp", DIGITS + " placeholder=\"12 / 34\"",
                        form.isCard() ? form.expiry() : ""),
                field("card", "cvc", "Security code", "cc-csc", DIGITS + " placeholder=\"123\" maxlength=\"4\"", ""),
                field("card", "name", "Name on card", "cc-name", "", form.isCard() ? form.name() : ""),
                Html.of(SAVE, Html.of(" checked").when(form.saves()), host()).when(saves), total());
    }

    private Html bankForm(String id) {
        return Html.of(BANK, Html.of(" open").when(!form.isCard()), id, email("sepa_debit"),
                field("sepa_debit", "iban", "IBAN", "off", "spellcheck=\"false\"", form.isCard() ? "" : form.iban()),
                field("sepa_debit", "name", "Name of the account holder", "name", "", form.isCard() ? "" : form.name()),
                total());
    }

    private Html email(String means) {
        return knownEmail == null ? field(means, "email", "Email", "email", "type=\"email\"", form.email())
                : Html.of("<p class=\"field\"><span class=\"soft small\">Email</span><br>{}</p>", knownEmail);
    }

    private Html field(String means, String name, String label, String autocomplete, String more, String value) {
        var id = means + "-" + name;
        var mistake = form.means().equals(means) ? mistakes.get(name) : null;
        return Html.of("""
                <div class="field"><label for="{}">{}</label>
                <input id="{}" name="{}" autocomplete="{}" value="{}" {}{}>
                {}</div>
                """, id, label, id, name, autocomplete, value, Html.of(more),
                Html.of(" aria-invalid=\"true\" aria-describedby=\"{}-mistake\"{}", id,
                        Html.of(" autofocus").when(first(name))).when(mistake != null),
                Html.of("<p class=\"mistake\" id=\"{}-mistake\">{}</p>", id, mistake).when(mistake != null));
    }

    private boolean first(String name) {
        return mistakes.keySet().stream().findFirst().filter(name::equals).isPresent();
    }

    private Html lines() {
        var pieces = new ArrayList<Html>();
        for (var each : lines) {
            var line = each.getAsJsonObject();
            var quantity = Json.number(line, "quantity");
            var currency = Json.text(line, "currency");
            var unit = Currencies.pretty(Json.number(Json.inner(line, "price"), "unit_amount"), currency);
            pieces.add(Html.of("<li><span>{}{}</span><span class=\"num\">{}</span></li>",
                    Json.text(line, "description"),
                    Html.of("<br><span class=\"soft small\">{} × {}</span>", quantity, unit).when(quantity != 1),
                    Currencies.pretty(Json.number(line, "amount_total"), currency)));
        }
        return Html.join(pieces);
    }

    private Html back() {
        var cancel = Json.text(session, "cancel_url");
        return cancel == null ? Html.NONE
                : Html.of("<a href=\"{}\">← Back to the shop</a>", PayDesk.filledIn(cancel, session));
    }

    private String host() {
        return PayDesk.origin(Json.text(session, "success_url")).replaceFirst("^https?://", "");
    }

    private String total() {
        return Currencies.pretty(Json.number(session, "amount_total"), Json.text(session, "currency"));
    }

    private boolean takes(String type) {
        for (var each : Json.list(session, "payment_method_types")) {
            if (each.getAsString().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
