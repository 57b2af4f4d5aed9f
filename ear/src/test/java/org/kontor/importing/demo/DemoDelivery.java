package org.kontor.importing.demo;

import java.time.LocalTime;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryCalendar;
import org.kontor.shipping.DeliveryMap;
import org.kontor.shipping.DeliveryMethod;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.DeliveryZone;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.RateTable;
import org.kontor.shipping.ServicePlan;
import org.kontor.shipping.ZoneArea;

/** How a demo shop outside a server delivers: parcels, express, and a forwarder for what is heavy. */
final class DemoDelivery {

    private static final long PARCEL = 31_500;

    static final DeliveryMap MAP = new DeliveryMap(
            List.of(new DeliveryZone(1, "Germany", 1, 0, List.of(new ZoneArea("DE", null, null, false)))),
            List.of(method("STANDARD", 1), method("EXPRESS", 2), method("FORWARDER", 3)),
            List.of(service(1, "STANDARD", 490, euro(6000), null, PARCEL),
                    service(2, "EXPRESS", 1290, null, null, PARCEL),
                    service(3, "FORWARDER", 4900, null, PARCEL, null)),
            new DeliveryCalendar(BusinessClock.SHOP_ZONE, "DE", LocalTime.of(14, 0), 0, 0, List.of()));

    private DemoDelivery() {
    }

    private static DeliveryMethod method(String code, int position) {
        return new DeliveryMethod(code, code, "nordpost", position, 0, List.of());
    }

    private static DeliveryService service(long id, String method, long price, Money freeFrom, Long over, Long upTo) {
        var table = new RateTable(RateBasis.WEIGHT, List.of(new RateStep(0, null, euro(price))), freeFrom);
        return new DeliveryService(id, 1, method, 0, new ServicePlan(1, 3, table, over, upTo, true));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
