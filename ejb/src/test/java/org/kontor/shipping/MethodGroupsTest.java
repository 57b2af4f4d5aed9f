package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.market.BuyerGroup;

/** SHP-05: ways of delivery that some groups of customers never have, or alone. */
class MethodGroupsTest {

    private static final BuyerGroup DEALERS = new BuyerGroup("dealers");
    private static final BuyerGroup STAFF = new BuyerGroup("staff");

    private static Optional<MissingDelivery.Reason> refusal(DeliveryMethod method, BuyerGroup buyer) {
        return method.refusal(new DeliveryLoad(Routes.euro(1000), List.of(Routes.item(1, 100, "lamps")), buyer))
                .map(MissingDelivery::reason);
    }

    @Test
    void shp05IsForTheGroupsThatItNamesAlone() {
        var pickup = Routes.method("PICKUP", 1,
                new MethodRule(MethodRule.Kind.ONLY_WITH, MethodRule.Scope.GROUP, "dealers"));

        assertEquals(Optional.empty(), refusal(pickup, DEALERS));
        assertEquals(Optional.of(MissingDelivery.Reason.GROUP), refusal(pickup, STAFF));
        assertEquals(Optional.of(MissingDelivery.Reason.GROUP), refusal(pickup, null));
    }

    @Test
    void shp05IsForAllButTheGroupsThatItNeverTakes() {
        var express = Routes.method("EXPRESS", 1,
                new MethodRule(MethodRule.Kind.NEVER_WITH, MethodRule.Scope.GROUP, "dealers"));

        assertEquals(Optional.of(MissingDelivery.Reason.GROUP), refusal(express, DEALERS));
        assertEquals(Optional.empty(), refusal(express, STAFF));
        assertEquals(Optional.empty(), refusal(express, null));
    }

    @Test
    void asksForTheGoodsAsWellAsForTheGroup() {
        var forwarder = Routes.method("FORWARDER", 1,
                new MethodRule(MethodRule.Kind.ONLY_WITH, MethodRule.Scope.GROUP, "dealers"),
                new MethodRule(MethodRule.Kind.ONLY_WITH, MethodRule.Scope.CATEGORY, "sofas"));

        assertEquals(Optional.of(MissingDelivery.Reason.ONLY_WITH), refusal(forwarder, DEALERS));
        assertEquals(Optional.empty(), forwarder.refusal(new DeliveryLoad(Routes.euro(1000),
                List.of(Routes.item(1, 100, "sofas")), DEALERS)));
    }
}
