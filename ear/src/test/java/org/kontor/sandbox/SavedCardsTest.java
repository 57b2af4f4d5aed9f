package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.SavedPaymentMethodOptions;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers and the cards that they have saved, as the official SDK and the hosted page see them. */
@ExtendWith(RunningSandbox.class)
class SavedCardsTest {

    private static final String VISA = "4242424242424242";

    private final World world;

    SavedCardsTest(World world) {
        this.world = world;
    }

    private Customer customer() throws StripeException {
        return world.stripe().v1().customers().create(CustomerCreateParams.builder()
                .setEmail(World.fresh("ada") + "@example.org").putMetadata("wallet", "w1").build(),
                World.keyed(World.fresh("payer")));
    }

    private Session open(Customer customer, String order) throws StripeException {
        return world.open(known(customer, order).build());
    }

    private SessionCreateParams.Builder known(Customer customer, String order) {
        return world.chairs(order).setCustomerEmail(null).setCustomer(customer.getId())
                .setSavedPaymentMethodOptions(SavedPaymentMethodOptions.builder()
                        .setPaymentMethodSave(SavedPaymentMethodOptions.PaymentMethodSave.ENABLED)
                        .addAllowRedisplayFilter(SavedPaymentMethodOptions.AllowRedisplayFilter.ALWAYS).build());
    }

    private HttpResponse<String> type(Session session, String number, String... more) {
        var form = new HashMap<>(Map.of("means", "card", "number", number, "expiry", "12 / 30", "cvc", "123", "name",
                "Ada Byron"));
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return world.post("/pay/" + session.getId(), form);
    }

    private List<PaymentMethod> kept(Customer customer) throws StripeException {
        return world.stripe().v1().customers().paymentMethods().list(customer.getId(),
                CustomerPaymentMethodListParams.builder().setType(CustomerPaymentMethodListParams.Type.CARD).build())
                .getData();
    }

    private PaymentMethod saved(Customer customer, String number) throws StripeException {
        var session = open(customer, "S-0");
        var answer = type(session, number, "save", "yes");
        if (answer.headers().firstValue("Location").orElse("").endsWith("/challenge")) {
            world.post("/pay/" + session.getId() + "/challenge", Map.of("answer", "complete"));
        }
        return kept(customer).get(0);
    }

    @Test
    void savesACardOnlyWhenTheBoxWasTicked() throws StripeException {
        var customer = customer();
        var session = open(customer, "S-1");
        var page = world.get("/pay/" + session.getId()).body();
        assertTrue(page.contains("name=\"save\" value=\"yes\">"), "the box is off at first");
        assertTrue(page.contains(customer.getEmail()), page);
        assertEquals(303, type(session, VISA).statusCode());
        assertEquals(List.of(), kept(customer));
        assertEquals(customer.getId(), world.read(session).getPaymentIntentObject().getCustomer());

        var card = saved(customer, VISA);

        assertEquals(customer.getId(), card.getCustomer());
        assertEquals("always", card.getAllowRedisplay());
        assertEquals("4242", card.getCard().getLast4());
        assertEquals(List.of(12L, 2030L), List.of(card.getCard().getExpMonth(), card.getCard().getExpYear()));
    }

    @Test
    void savesNothingOfACardThatWasDeclined() throws StripeException {
        var customer = customer();
        assertEquals(402, type(open(customer, "S-2"), "4000000000000002", "save", "yes").statusCode());
        assertEquals(List.of(), kept(customer));
    }

    @Test
    void paysWithASavedCardByOnePress() throws StripeException {
        var customer = customer();
        var card = saved(customer, VISA);
        saved(customer, VISA);
        var session = open(customer, "S-3");
        var page = world.get("/pay/" + session.getId()).body();
        assertEquals(2, page.split("Visa •••• 4242", -1).length, "a card that was saved twice is offered once");
        assertTrue(page.contains("12/30"), page);

        assertEquals(303, world.post("/pay/" + session.getId(), Map.of("saved", kept(customer).get(0).getId()))
                .statusCode());

        var charge = world.read(session).getPaymentIntentObject().getLatestChargeObject();
        assertEquals("4242", charge.getPaymentMethodDetails().getCard().getLast4());
        assertEquals(customer.getId(), charge.getCustomer());
        assertEquals(kept(customer).get(0).getId(), charge.getPaymentMethod());
        assertEquals("Ada Byron", charge.getBillingDetails().getName());
        assertEquals(2, kept(customer).size(), card.getId() + " and its twin");
    }

    @Test
    void asksForThreeDSecureEachTimeWhenTheBankAsksOnce() throws StripeException {
        var customer = customer();
        var card = saved(customer, "4000002500003155");
        var session = open(customer, "S-4");
        var answer = world.post("/pay/" + session.getId(), Map.of("saved", card.getId()));
        assertEquals("/pay/" + session.getId() + "/challenge", answer.headers().firstValue("Location").orElse(""));
        assertEquals(402, world.post("/pay/" + session.getId() + "/challenge", Map.of("answer", "fail")).statusCode());
        world.post("/pay/" + session.getId(), Map.of("saved", card.getId()));
        assertEquals(303, world.post("/pay/" + session.getId() + "/challenge", Map.of("answer", "complete"))
                .statusCode());
        assertEquals("paid", world.read(session).getPaymentStatus());
    }

    @Test
    void offersNeitherWhatWasRemovedNorTheCardsOfOthers() throws StripeException {
        var customer = customer();
        var card = saved(customer, VISA);
        var strangers = open(customer(), "S-5");
        assertFalse(world.get("/pay/" + strangers.getId()).body().contains("4242</span>"));
        assertEquals(402, world.post("/pay/" + strangers.getId(), Map.of("saved", card.getId())).statusCode());
        var waiting = open(customer, "S-6");

        world.stripe().v1().paymentMethods().detach(card.getId());

        assertEquals(List.of(), kept(customer));
        var answer = world.post("/pay/" + waiting.getId(), Map.of("saved", card.getId()));
        assertEquals(402, answer.statusCode());
        assertTrue(answer.body().contains("This card is no longer saved."), answer.body());
        assertNull(world.read(waiting).getPaymentIntent(), "nothing was tried");
        assertThrows(InvalidRequestException.class, () -> world.stripe().v1().paymentMethods().detach(card.getId()));
    }

    @Test
    void forgetsADeletedCustomerWithAllCards() throws StripeException {
        var customer = customer();
        var card = saved(customer, VISA);
        assertEquals(1, byEmail(customer).size());

        assertTrue(world.stripe().v1().customers().delete(customer.getId()).getDeleted());

        assertEquals(List.of(), byEmail(customer));
        assertTrue(world.stripe().v1().customers().retrieve(customer.getId()).getDeleted());
        assertNull(world.stripe().v1().paymentMethods().retrieve(card.getId()).getCustomer());
        assertThrows(InvalidRequestException.class, () -> kept(customer));
        assertThrows(InvalidRequestException.class, () -> world.stripe().v1().customers().delete(customer.getId()));
        var refusal = assertThrows(InvalidRequestException.class, () -> open(customer, "S-7"));
        assertEquals("resource_missing", refusal.getCode());
        assertEquals("customer", refusal.getParam());
        assertFalse(world.get("/sandbox/journal").body().contains(customer.getEmail()));
    }

    private List<Customer> byEmail(Customer customer) throws StripeException {
        return world.stripe().v1().customers().list(CustomerListParams.builder().setEmail(customer.getEmail()).build())
                .getData();
    }

    @Test
    void refusesWhatDoesNotGoTogether() throws StripeException {
        var customer = customer();
        assertThrows(InvalidRequestException.class, () -> world.open(known(customer, "S-8")
                .setCustomerEmail("ada@example.org").build()));
        assertThrows(InvalidRequestException.class, () -> world.open(known(customer, "S-9").setCustomer(null).build()));
        assertFalse(world.get("/pay/" + world.open("S-10").getId()).body().contains("name=\"save\""));
        var session = world.open("S-11");
        assertEquals(303, type(session, VISA, "save", "yes", "email", "ada@example.org").statusCode());
        assertNull(world.read(session).getPaymentIntentObject().getCustomer());
    }

    @Test
    void enrolsACustomerOnceForEachKey() throws StripeException {
        var key = World.fresh("payer");
        var params = CustomerCreateParams.builder().setEmail("grace@example.org").build();
        assertEquals(world.stripe().v1().customers().create(params, World.keyed(key)).getId(),
                world.stripe().v1().customers().create(params, World.keyed(key)).getId());
    }

    @Test
    void keepsNoNumberOfACardAnywhere() throws StripeException, SQLException {
        var number = "5555555555554444";
        saved(customer(), number);
        assertFalse(world.isStored(number));
        assertTrue(world.isStored("mastercard"), "the search itself finds what is stored");
    }
}
