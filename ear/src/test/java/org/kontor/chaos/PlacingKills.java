package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.kontor.checkers.Patience;

/** Killed between the press of the order button and the payment page: F1 to F4. */
final class PlacingKills {

    private static final String GATEWAY = "CLASS org.kontor.payment.stripe.StripeGateway\nMETHOD authorize\n";
    private static final String SESSIONS = "/v1/checkout/sessions";

    private PlacingKills() {
    }

    static List<KillCase> all(ChaosWorld world) {
        return List.of(new BeforeTheOrderIsWritten(world, new Customer(world, "f1")),
                new BetweenOrderAndProvider(world, new Customer(world, "f2"),
                        "F2 order written, provider not asked", "AT ENTRY"),
                new BetweenOrderAndProvider(world, new Customer(world, "f4"),
                        "F4 payment page opened, its address not written", "AT EXIT"),
                new AnswerOnItsWay(world, new Customer(world, "f3")));
    }

    /** Without it the janitor would mend what the case wants to find broken. */
    private static void stopTheJanitor(ChaosWorld world) {
        world.holds().at("janitor", "CLASS org.kontor.checkout.Janitor\nMETHOD sweep\nAT ENTRY", "TRUE");
    }

    private record BeforeTheOrderIsWritten(ChaosWorld world, Customer customer) implements KillCase {

        @Override
        public String name() {
            return "F1 order about to be written";
        }

        @Override
        public void bring() {
            world.holds().at("f1", "CLASS org.kontor.checkout.CheckoutSteps\nMETHOD place\nAT EXIT",
                    "$!.email().value().equals(\"" + customer.email() + "\")");
            customer.reachTheOrderButton();
            Customer.inVain(customer::order);
            world.holds().await("f1");
        }

        @Override
        public void comeBack() {
            customer.witness().neverOrdered();
            customer.openTheCheckoutAgain();
            customer.order();
            customer.pay();
        }

        @Override
        public void settled() {
            customer.witness().paidOnce();
        }
    }

    private record BetweenOrderAndProvider(ChaosWorld world, Customer customer, String name,
            String point) implements KillCase {

        @Override
        public void bring() {
            stopTheJanitor(world);
            world.holds().at(name.substring(0, 2), GATEWAY + point,
                    "$1.email().value().equals(\"" + customer.email() + "\")");
            customer.reachTheOrderButton();
            Customer.inVain(customer::order);
            world.holds().await(name.substring(0, 2));
        }

        /** The customer tries again, is led to the order that exists, and pays it. */
        @Override
        public void comeBack() {
            customer.openTheCheckoutAgain();
            customer.goOnPaying();
            customer.pay();
        }

        @Override
        public void settled() {
            var witness = customer.witness();
            witness.paidOnce();
            assertEquals(1, witness.pagesOpened());
        }
    }

    private record AnswerOnItsWay(ChaosWorld world, Customer customer) implements KillCase {

        @Override
        public String name() {
            return "F3 payment page opened, the answer lost; the customer never comes back";
        }

        @Override
        public void bring() {
            stopTheJanitor(world);
            customer.reachTheOrderButton();
            world.fault("timeout_after", "60", SESSIONS);
            Customer.inVain(customer::order);
            var witness = customer.witness();
            assertEquals(1, Patience.until(witness::pagesOpened, opened -> opened == 1));
        }

        @Override
        public void settled() {
            var witness = customer.witness();
            assertEquals("REQUIRES_ACTION", Patience.until(witness::paymentStatus, "REQUIRES_ACTION"::equals));
            assertEquals(1, witness.pagesOpened());
        }

        @Override
        public void over() {
            customer.witness().expiredWithoutATrace();
        }
    }
}
