package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;

/** Killed between the customer's payment and the confirmation mail, and while reserved money is taken: F5 to F10. */
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
                    kill.hold("CLASS org.kontor.payment.web.StripeHook\nMETHOD take\nAFTER INVOKE take", "TRUE");
                    PaymentPage.pay(kill.customer.page().location(), PaymentPage.GOOD_CARD);
                    kill.arrive();
                }),
                new PaidWhileTheShopIsDead(world, new Customer(world, "f5")));
    }

    /**
     * Killed while reserved money is taken with a parcel. Its kill is its own: a night that is cut off in the same moment
     * has listed its parcels before this one is sent, and starts anew after it.
     */
    static List<KillCase> taking(ChaosWorld world) {
        return List.of(new ReservedMoneyTaken(world));
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

    /** With the parcel the reserved money is taken; the provider has done it, the shop has not heard so. */
    private static final class ReservedMoneyTaken implements KillCase {

        private static final String MARK = "f10-capture";

        private final ChaosWorld world;
        private String order;

        ReservedMoneyTaken(ChaosWorld world) {
            this.world = world;
        }

        @Override
        public String name() {
            return "F10 reserved money taken with the parcel, not written down";
        }

        @Override
        public void bring() {
            order = world.have("/it/order?reserved=yes").replaceAll("/order/|\\?.*", "");
            world.holds().at(MARK, "CLASS org.kontor.payment.stripe.StripeGateway\nMETHOD capture\nAT EXIT",
                    "$1.payment().reference().equals(\"" + order + "\")");
            var clerk = new Clerk(world);
            Customer.inVain(() -> clerk.ship(order));
            world.holds().await(MARK);
        }

        @Override
        public void settled() {
            var once = world.shop().texts("select '1 of ' || total_minor from orders where number = ?", order);
            assertEquals(once, world.sandbox().texts("select count(*) || ' of ' || sum((b.body->>'amount')::bigint)"
                    + " from stripe_object b join stripe_object c on c.body->>'id' = b.body->>'source'"
                    + " join stripe_object i on i.body->>'id' = c.body->>'payment_intent'"
                    + " where b.kind = 'balance_transaction' and i.body->'metadata'->>'order' = ?", order));
            var taken = "select count(*) || ' of ' || sum(t.amount_minor) from payment_transaction t"
                    + " join payment p on p.id = t.payment_id"
                    + " where p.reference = ? and t.type = 'CAPTURE' and t.status = 'SUCCESS'";
            assertEquals(once, Patience.until(() -> world.shop().texts(taken, order), once::equals));
            assertEquals(once, world.shop().texts("select count(distinct g.journal_id) || ' of ' || sum(g.amount_minor)"
                    + " from audit.v_posting g where g.subject = ? and g.ref like 'capture:%' and g.amount_minor > 0",
                    order));
            var sent = "select status from shipment where order_number = ?";
            assertEquals(List.of("SHIPPED"), Patience.until(() -> world.shop().texts(sent, order),
                    List.of("SHIPPED")::equals));
        }
    }
}
