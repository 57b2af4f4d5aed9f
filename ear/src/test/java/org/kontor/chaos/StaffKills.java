package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.kontor.checkers.Patience;

/** Killed while staff or the night shift are at work: F11 and F41. */
final class StaffKills {

    static final String INVOICES = "invoicing-issue-invoices";

    private StaffKills() {
    }

    static List<KillCase> all(ChaosWorld world) {
        return List.of(new MoneyBackNotWrittenDown(world, new Customer(world, "f11")), new NightCutOff(world, "f41"));
    }

    private record MoneyBackNotWrittenDown(ChaosWorld world, Customer customer) implements KillCase {

        @Override
        public String name() {
            return "F11 money sent back, not written down";
        }

        @Override
        public void bring() {
            customer.buy();
            var order = customer.witness().order();
            world.holds().at("f11", "CLASS org.kontor.payment.stripe.StripeGateway\nMETHOD refund\nAT EXIT",
                    "$1.reference().equals(\"" + order + "\")");
            var clerk = new Clerk(world);
            Customer.inVain(() -> clerk.refund(order));
            world.holds().await("f11");
        }

        @Override
        public void settled() {
            var order = customer.witness().order();
            var shop = "select count(*) || ' of ' || sum(t.amount_minor) from payment_transaction t join payment p"
                    + " on p.id = t.payment_id where p.reference = ? and t.type = 'REFUND' and t.status = 'SUCCESS'";
            var provider = "select count(*) || ' of ' || coalesce(sum((body->>'amount')::bigint), 0) from stripe_object"
                    + " where kind = 'refund' and body->'metadata'->>'order' = ?";
            var total = "select '1 of ' || total_minor from orders where number = ?";
            var expected = world.shop().texts(total, order);
            assertEquals(expected, world.sandbox().texts(provider, order));
            assertEquals(expected, Patience.until(() -> world.shop().texts(shop, order), expected::equals));
        }
    }

    /** The job that issues invoices is cut off in the middle of its third parcel. */
    record NightCutOff(ChaosWorld world, String mark) implements KillCase {

        private static final int PARCELS = 4;

        @Override
        public String name() {
            return "F41 night shift in the middle of its third parcel";
        }

        @Override
        public void bring() {
            var clerk = new Clerk(world);
            Stream.iterate(1, number -> number + 1).limit(PARCELS).forEach(number -> {
                var customer = new Customer(world, mark + "-" + number);
                customer.buy();
                clerk.ship(customer.witness().order());
            });
            assertEquals(List.of(), Patience.until(this::lettersToWrite, List::isEmpty));
            holdAtItem(3);
            clerk.startJob(INVOICES);
            world.holds().await(mark + "-3");
        }

        /** A letter about the order of the third parcel would wait for its lock, and every letter behind it too. */
        private List<String> lettersToWrite() {
            return world.shop().texts("select distinct o.aggregate from outbox_delivery d join outbox o"
                    + " on o.event_id = d.event_id join orders e on e.number = o.aggregate"
                    + " where d.status <> 'DELIVERED' and e.email like ?", mark + "-%");
        }

        void holdAtItem(int number) {
            var name = mark + "-" + number;
            world.holds().at(name, "CLASS org.kontor.operations.batch.OneItem\nMETHOD work\nAT EXIT",
                    "$2.job().equals(\"" + INVOICES + "\") && incrementCounter(\"" + name + "\") == " + number);
        }

        private List<String> unlikeOneInvoice() {
            return world.shop().texts("select o.number || ' has ' || count(distinct i.id) from audit.v_order o"
                    + " join orders e on e.id = o.id left join audit.v_invoice i on i.order_id = o.id"
                    + " where e.email like ? group by o.number having count(distinct i.id) <> 1", mark + "-%");
        }

        @Override
        public void settled() {
            assertEquals(List.of("COMPLETED"), Patience.until(() -> world.shop().texts(
                    "select status from job_run where job = ? order by id desc limit 1", INVOICES),
                    List.of("COMPLETED")::equals));
            assertEquals(List.of(), unlikeOneInvoice());
        }
    }
}
