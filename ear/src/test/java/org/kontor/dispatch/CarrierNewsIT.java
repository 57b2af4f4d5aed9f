package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;

/** What carriers tell of parcels, in whatever order, however often, and whoever claims to be one. */
class CarrierNewsIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private OrderQueries orders;

    @Inject
    private InboxDesk inbox;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private ShipmentView parcel(OrderView order) {
        return parcels.of(order.number()).get(0);
    }

    private ShipmentView arrived(OrderView order) {
        return Patience.until(() -> parcel(order), parcel -> parcel.status() == ShipmentStatus.DELIVERED);
    }

    private long happened(OrderView order, String what) {
        return orders.timeline(order.number()).stream().filter(line -> line.kind().equals(what)).count();
    }

    private List<InboxRow> told(Supplier<String> trackingNumber) {
        return staff.does(() -> inbox.about(List.of(trackingNumber.get())));
    }

    /** Mails that are due together go out in any order; whoever counts on one sends nothing before the last arrived. */
    private static void awaitMails(OrderView order, int count) {
        assertEquals(count, Patience.until(() -> SandboxPanel.subjects(order.email()).size(), got -> got >= count));
    }

    private void delivers(String itinerary) {
        SandboxPanel.fault("carrier_itinerary", 1, itinerary, "");
        var order = deals.shipped(1995, 1);
        var number = parcel(order).trackingNumber();

        SandboxPanel.deliver(number);

        assertEquals(ShipmentStatus.DELIVERED, arrived(order).status());
        var all = Patience.until(() -> told(() -> number),
                rows -> rows.size() >= 4 && rows.stream().allMatch(row -> row.status().equals("APPLIED")));
        assertTrue(all.size() >= 4 && all.stream().allMatch(row -> row.status().equals("APPLIED")), all.toString());
        assertEquals(FulfilmentProgress.DELIVERED, deals.now(order.number()).fulfilmentStatus());
        assertEquals(1, happened(order, "PARCEL_DELIVERED"));
        assertEquals(parcel(order).deliveredAt(), orders.timeline(order.number()).stream()
                .filter(line -> line.kind().equals("PARCEL_DELIVERED")).findFirst().orElseThrow().at());
        var events = parcel(order).events();
        assertEquals(events.size(), events.stream().distinct().count());
    }

    @Test
    void countsMessagesThatComeTwiceOnce() {
        delivers("duplicate");
    }

    @Test
    void bearsMessagesThatOvertakeEachOther() {
        delivers("out_of_order");
    }

    @Test
    void namesEachParcelToTheCustomerWhereThereAreTwo() {
        var order = deals.paid(1995, 2);
        var line = order.itemLines().get(0).id();
        awaitMails(order, 1);
        deals.ship(order, Map.of(line, 1));
        awaitMails(order, 2);
        deals.ship(order, Map.of(line, 1));
        awaitMails(order, 3);
        parcels.of(order.number()).forEach(parcel -> SandboxPanel.deliver(parcel.trackingNumber()));

        var subjects = Patience.until(() -> SandboxPanel.subjects(order.email()), got -> got.size() == 5);

        var of = " of your order " + order.number();
        assertEquals(List.of("Parcel 1" + of + " is on its way", "Parcel 2 of 2" + of + " is on its way"),
                subjects.subList(1, 3));
        assertEquals(Set.of("Parcel 1 of 2" + of + " has arrived", "Parcel 2 of 2" + of + " has arrived"),
                Set.copyOf(subjects.subList(3, 5)));
    }

    @Test
    void saysThatAParcelComesBack() {
        SandboxPanel.fault("carrier_itinerary", 1, "returned", "");
        var order = deals.shipped(1995, 1);
        SandboxPanel.deliver(parcel(order).trackingNumber());

        assertEquals(ShipmentStatus.RETURNED_TO_SENDER, Patience.until(() -> parcel(order),
                parcel -> parcel.status() == ShipmentStatus.RETURNED_TO_SENDER).status());
        assertEquals(1, happened(order, "PARCEL_RETURNED"));
        assertEquals(FulfilmentProgress.SHIPPED, deals.now(order.number()).fulfilmentStatus());
    }

    @Test
    void keepsAMessageAboutAParcelThatNobodyKnows() {
        var hook = new CarrierCall("tev_unknown_" + System.nanoTime(), "RR473124829GB");

        assertEquals(200, hook.knock(Instant.now()));
        assertEquals(200, hook.knock(Instant.now()));

        var waiting = told(() -> "RR473124829GB").stream().filter(row -> row.eventId().equals(hook.eventId()))
                .toList();
        assertEquals(1, waiting.size());
        assertTrue(!waiting.get(0).status().equals("APPLIED"), waiting.toString());
    }

    @Test
    void believesNoMessageThatIsForgedOldOrFromTheFuture() {
        var order = deals.shipped(1995, 1);
        var number = parcel(order).trackingNumber();
        var hook = new CarrierCall("tev_forged_" + System.nanoTime(), number);

        assertEquals(400, hook.say(null));
        assertEquals(400, hook.say("t=abc,v1=00"));
        assertEquals(400, hook.say(hook.signature("cs_somebody_else", Instant.now())));
        assertEquals(400, hook.knock(Instant.now().minusSeconds(3600)));
        assertEquals(400, hook.knock(Instant.now().plusSeconds(3600)));
        assertEquals(400, hook.about("RR473124829GB").say(hook.signature(CarrierCall.secret(), Instant.now())));
        assertEquals(404, hook.at("pigeon").knock(Instant.now()));
        assertEquals(404, hook.at("").knock(Instant.now()));

        assertTrue(told(() -> number).stream().noneMatch(row -> row.eventId().equals(hook.eventId())));
        assertEquals(ShipmentStatus.SHIPPED, parcel(order).status());
    }
}
