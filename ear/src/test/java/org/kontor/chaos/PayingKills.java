package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.kontor.builders.PaymentPage;

/** Killed between the customer's payment and the confirmation mail: F5 to F10. */
final class PayingKills {

    private PayingKills() {
    }

    static List<KillCase> all(ChaosWorld world) {
        return List.of(
                new OrderedThenKilled(world, new Customer(world, "f9"), "F9 mail sent, not noted", kill -> {
                    kill.hold("CLASS org.kontor.notification.MailLog\nMETHOD sent\nAT ENTRY",
                            "$1.equals(\"order.confirmed:" + kill.order() + "\")");
                    kill.customer.pay();
                    kill.arrive();
                }),
                new OrderedThenKilled(world, new Customer(world, "f8"), "F8 order confirmed, mail not sent", kill -> {
                    kill.hold("CLASS org.kontor.shared.outbox.OutboxDispatcher\nMETHOD dispatch\nAT ENTRY", "TRUE");
                    kill.customer.pay();
                    assertEquals(0, kill.witness().mailsArrived());
                }),
                new OrderedThenKilled(world, new Customer(world, "f7"), "F7 in the middle of settling", kill -> {
                    kill.hold("CLASS org.kontor.shared.outbox.Outbox\nMETHOD put\nAT EXIT",
                            "$1.equals(\"order.confirmed\") && $2.equals(\"" + kill.order() + "\")");
                    Customer.inVain(kill.customer::pay);
                    kill.arrive();
                }),
                new OrderedThenKilled(world, new Customer(world, "f10"), "F10 money taken, not written down", kill -> {
                    kill.hold("CLASS org.kontor.payment.stripe.StripeGateway\nMETHOD find\nAT EXIT",
                            "$1.key().startsWith(\"payment:" + kill.order() + ":\")");
                    Customer.inVain(kill.customer::pay);
                    kill.arrive();
                }),
                new OrderedThenKilled(world, new Customer(world, "f6"), "F6 news stored, not answered", kill -> {
                    kill.hold("CLASS org.kontor.payment.web.StripeHook\nMETHOD take\nAFTER INVOKE store", "TRUE");
                    PaymentPage.pay(kill.customer.page().location(), PaymentPage.GOOD_CARD);
                    kill.arrive();
                }),
                new PaidWhileTheShopIsDead(world, new Customer(world, "f5")));
    }

    /** An ordered cart; then the deed leads to the point. */
    private record OrderedThenKilled(ChaosWorld world, Customer customer, String name,
            Consumer<OrderedThenKilled> deed) implements KillCase {

        @Override
        public void bring() {
            customer.reachTheOrderButton();
            customer.order();
            deed.accept(this);
        }

        Witness witness() {
            return customer.witness();
        }

        String order() {
            return witness().order();
        }

        void hold(String place, String who) {
            world.holds().at(mark(), place, who);
        }

        void arrive() {
            world.holds().await(mark());
        }

        private String mark() {
            return name.substring(0, name.indexOf(' '));
        }

        @Override
        public void settled() {
            witness().paidOnce();
        }
    }

    private record PaidWhileTheShopIsDead(ChaosWorld world, Customer customer) implements KillCase {

        @Override
        public String name() {
            return "F5 paid while the shop is dead";
        }

        @Override
        public void bring() {
            customer.reachTheOrderButton();
            customer.order();
        }

        @Override
        public void meanwhile() {
            assertEquals(303, PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD));
        }

        @Override
        public void settled() {
            customer.witness().paidOnce();
        }
    }
}
