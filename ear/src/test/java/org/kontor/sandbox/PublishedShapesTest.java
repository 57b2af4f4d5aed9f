package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.ExpandableField;
import com.stripe.model.LineItemCollection;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.model.reporting.ReportRun;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.reporting.ReportRunCreateParams;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the provider answers has only members that the SDK's models have, and all of those that are not optional. */
@ExtendWith(RunningSandbox.class)
class PublishedShapesTest {

    private static final String READ = "Bearer sk_test_kontor";

    private final World world;
    private final List<String> unknown = new ArrayList<>();

    PublishedShapesTest(World world) {
        this.world = world;
    }

    @Test
    void answersNothingThatIsNotPublished() throws StripeException {
        var open = world.open("S-1");
        world.pay(open, "4000000000009995");
        hold(Session.class, "/v1/checkout/sessions/" + open.getId()
                + "?expand[]=payment_intent.latest_charge&expand[]=line_items");
        var secured = world.open("S-2");
        world.pay(secured, "4000002760003184");
        hold(PaymentIntent.class, "/v1/payment_intents/" + world.read(secured).getPaymentIntent());
        var debited = world.open("S-3");
        world.debit(debited, "DE89370400440532013000");
        hold(Charge.class, "/v1/charges/" + world.read(debited).getPaymentIntentObject().getLatestCharge());
        var paid = world.paid("S-4");
        var intent = paid.getPaymentIntentObject();
        hold(Session.class, "/v1/checkout/sessions/" + paid.getId());
        hold(LineItemCollection.class, "/v1/checkout/sessions/" + paid.getId() + "/line_items");
        hold(PaymentMethod.class, "/v1/payment_methods/" + intent.getPaymentMethod());
        var refund = world.stripe().v1().refunds().create(RefundCreateParams.builder().setPaymentIntent(intent.getId())
                .setAmount(1_000L).build());
        hold(Refund.class, "/v1/refunds/" + refund.getId() + "?expand[]=charge.balance_transaction");
        hold(Charge.class, "/v1/charges/" + intent.getLatestCharge()
                + "?expand[]=refunds&expand[]=balance_transaction");
        hold(BalanceTransaction.class, "/v1/balance_transactions/" + refund.getBalanceTransaction());
        world.post("/sandbox/payouts/run", Map.of());
        var payout = world.stripe().v1().payouts().list().getData().get(0);
        hold(Payout.class, "/v1/payouts/" + payout.getId() + "?expand[]=balance_transaction");
        var run = world.stripe().v1().reporting().reportRuns().create(ReportRunCreateParams.builder()
                .setReportType("payout_reconciliation.by_id.itemized.4").setParameters(ReportRunCreateParams.Parameters
                        .builder().setPayout(payout.getId()).build()).build());
        world.forward(1);
        hold(ReportRun.class, "/v1/reporting/report_runs/" + run.getId());
        hold(Event.class, "/v1/events/" + world.stripe().v1().events().list().getData().get(0).getId());
        assertEquals(List.of(), unknown);
    }

    @Test
    void answersEveryMemberOfItsMainObjects() throws StripeException {
        var paid = world.paid("S-5");
        var intent = paid.getPaymentIntentObject();
        assertEquals(Set.of("line_items", "presentment_details", "redirect_on_completion", "return_url",
                "excluded_payment_method_types", "managed_payments", "name_collection", "optional_items",
                "tax_id_collection"), missing(Session.class, "/v1/checkout/sessions/" + paid.getId()));
        assertEquals(Set.of("allowed_payment_method_types", "hooks", "managed_payments", "payment_details",
                "presentment_details"), missing(PaymentIntent.class, "/v1/payment_intents/" + intent.getId()));
        assertEquals(Set.of("authorization_code", "level3", "refunds", "transfer"),
                missing(Charge.class, "/v1/charges/" + intent.getLatestCharge()));
    }

    private Set<String> missing(Class<?> model, String path) {
        var missing = new TreeSet<>(fields(model).keySet());
        missing.removeAll(read(path).keySet());
        return missing;
    }

    private void hold(Class<?> model, String path) {
        compare(read(path), model, model.getSimpleName());
    }

    private JsonObject read(String path) {
        var answer = world.send(world.request("/stripe" + path).header("Authorization", READ).GET());
        assertEquals(200, answer.statusCode(), path + answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private void compare(JsonElement answered, Type model, String path) {
        if (answered.isJsonNull() || model == JsonObject.class || model instanceof ParameterizedType map
                && map.getRawType() == Map.class) {
            return;
        }
        if (model instanceof ParameterizedType generic && generic.getRawType() == ExpandableField.class) {
            if (answered.isJsonObject()) {
                compare(answered, generic.getActualTypeArguments()[0], path);
            }
        } else if (model instanceof ParameterizedType list) {
            answered.getAsJsonArray().forEach(each -> compare(each, list.getActualTypeArguments()[0], path));
        } else if (answered.isJsonObject() && model instanceof Class<?> type && !type.isInterface()) {
            var fields = fields(type);
            answered.getAsJsonObject().entrySet().forEach(entry -> {
                if (fields.containsKey(entry.getKey())) {
                    compare(entry.getValue(), fields.get(entry.getKey()), path + "." + entry.getKey());
                } else {
                    unknown.add(path + "." + entry.getKey());
                }
            });
        }
    }

    private static Map<String, Type> fields(Class<?> model) {
        if (model.getGenericSuperclass() instanceof ParameterizedType data
                && data.getRawType() == StripeCollection.class) {
            return Map.of("object", String.class, "url", String.class, "has_more", Boolean.class, "data", data);
        }
        return Arrays.stream(model.getDeclaredFields()).filter(field -> field.isAnnotationPresent(SerializedName.class))
                .collect(Collectors.toMap(field -> field.getAnnotation(SerializedName.class).value(),
                Field::getGenericType));
    }
}
