package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.TakeMoney;
import org.kontor.sandbox.RunningSandbox;
import org.kontor.sandbox.World;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.wallet.Enrolment;
import org.kontor.wallet.Forgotten;
import org.kontor.wallet.KeeperSilent;
import org.kontor.wallet.Payers;
import org.kontor.wallet.SavedCard;

/** PAY-10: cards are kept by Stripe for customers of ours, through the official SDK against a provider of its own. */
@ExtendWith(RunningSandbox.class)
class StripeCardsTest {

    private final World world;
    private final StripeCards cards;
    private final StripeGateway gateway;

    StripeCardsTest(World world) {
        this.world = world;
        var account = new StripeAccount("sk_test_kontor", world.base() + "/stripe");
        var line = new StripeLine(account);
        this.cards = new StripeCards(account);
        this.gateway = new StripeGateway(line, new LostPages(line), new Captures(line), new Payers());
    }

    private static Enrolment ada() {
        var handle = UUID.randomUUID().toString();
        return new Enrolment("payer:" + handle + ":1", handle, CustomerNumber.parse("C10001"),
                Email.parse("ada." + handle + "@example.org"));
    }

    /** Has a payer buy something with a new card and tick the box. */
    private void save(String payer, String number) {
        var order = "N-" + UUID.randomUUID();
        var amount = Money.ofMinor(3490, "EUR");
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(new ChargeRequest(order, order,
                amount, TakeMoney.AT_SHIPMENT, List.of(new ChargeRequest.Item("Lamp", 1, amount)),
                Email.parse("other@example.org"), world.now().plus(Duration.ofMinutes(40)), "http://127.0.0.1/back",
                "http://127.0.0.1/cancel", payer)));
        assertEquals(303, PaymentPage.saving(waiting.payUrl(), number));
    }

    private List<String> digits(String payer) throws KeeperSilent {
        return cards.cards(payer).orElseThrow().stream().map(SavedCard::last4).toList();
    }

    @Test
    @DisplayName("PAY-10: two checkouts at once make one customer at the provider")
    void enrolsACustomerOnce() {
        var ada = ada();
        var answers = IntStream.range(0, 6).parallel().mapToObj(turn -> Patience.until(() -> enrolled(ada),
                Optional::isPresent).orElseThrow()).toList();
        assertEquals(1, Set.copyOf(answers).size(), answers.toString());
    }

    /** Empty when all lines are busy: whoever asks again is answered. */
    private Optional<String> enrolled(Enrolment payer) {
        try {
            return Optional.of(cards.enrol(payer));
        } catch (KeeperSilent busy) {
            return Optional.empty();
        }
    }

    @Test
    void listsEachCardOnceAndRemovesItHoweverOftenItWasSaved() throws KeeperSilent {
        var payer = cards.enrol(ada());
        assertEquals(Optional.of(List.of()), cards.cards(payer));
        save(payer, PaymentPage.GOOD_CARD);
        var older = cards.cards(payer).orElseThrow().get(0);
        save(payer, "5555555555554444");
        save(payer, PaymentPage.GOOD_CARD);
        assertEquals(List.of("4242", "4444"), digits(payer));
        var visa = cards.cards(payer).orElseThrow().get(0);
        assertEquals("visa", visa.brand());
        assertEquals(YearMonth.of(2034, 12), visa.expires());

        assertEquals(Optional.of(older), cards.remove(payer, older.id()), "the number of any copy will do");
        assertEquals(Optional.empty(), cards.remove(payer, older.id()), "once");
        assertEquals(Optional.empty(), cards.remove(payer, visa.id()));

        assertEquals(List.of("4444"), digits(payer));
    }

    @Test
    void leavesTheCardsOfOthersAlone() throws KeeperSilent {
        var payer = cards.enrol(ada());
        save(payer, PaymentPage.GOOD_CARD);
        var card = cards.cards(payer).orElseThrow().get(0).id();

        assertEquals(Optional.empty(), cards.remove(cards.enrol(ada()), card));
        assertEquals(Optional.empty(), cards.remove("cus_nobody", card));

        assertEquals(List.of("4242"), digits(payer));
    }

    @Test
    void takesARefusalForSilenceUnlessItSaysThatThereIsNoSuchPayer() throws KeeperSilent {
        var ada = ada();
        var payer = cards.enrol(ada);
        save(payer, PaymentPage.GOOD_CARD);
        for (Executable deed : List.<Executable>of(() -> cards.cards(payer), () -> cards.remove(payer, "pm_1"),
                () -> cards.forget(new Forgotten(ada.handle(), payer, ada.email())))) {
            world.fault("turn_away", 1, "400");
            assertFalse(assertThrows(KeeperSilent.class, deed).brokeDown());
        }
        assertEquals(List.of("4242"), digits(payer), "nothing of it was done");
    }

    @Test
    void hasEverybodyForgottenWhoWasEnrolledUnderAHandle() throws KeeperSilent {
        var ada = ada();
        var first = cards.enrol(ada);
        save(first, PaymentPage.GOOD_CARD);
        var second = cards.enrol(new Enrolment("payer:" + ada.handle() + ":2", ada.handle(), ada.customer(),
                ada.email()));
        var namesake = cards.enrol(new Enrolment("payer:" + UUID.randomUUID(), UUID.randomUUID().toString(),
                ada.customer(), ada.email()));

        cards.forget(new Forgotten(ada.handle(), null, ada.email()));
        cards.forget(new Forgotten(ada.handle(), first, ada.email()));

        assertEquals(Optional.empty(), cards.cards(first));
        assertEquals(Optional.empty(), cards.cards(second));
        assertTrue(cards.cards(namesake).isPresent(), "the customer of another shop in the same account stays");
    }

    @Test
    void hasAPayerForgottenWhoseMailAddressIsAnotherByNow() throws KeeperSilent {
        var ada = ada();
        var payer = cards.enrol(ada);

        cards.forget(new Forgotten(ada.handle(), payer, Email.parse("byron@example.org")));

        assertEquals(Optional.empty(), cards.cards(payer));
    }

    @Test
    void tellsSilenceFromABreakdownThatIsRepeatedUnderItsKey() throws KeeperSilent {
        var ada = ada();
        world.fault("server_error", 1, "");
        assertTrue(assertThrows(KeeperSilent.class, () -> cards.enrol(ada)).brokeDown());
        world.fault("rate_limit", 1, "1");
        assertFalse(assertThrows(KeeperSilent.class, () -> cards.enrol(ada())).brokeDown());
        cards.enrol(ada());
        assertTrue(assertThrows(KeeperSilent.class, () -> cards.enrol(ada)).brokeDown(), "kept under the key");
    }
}
