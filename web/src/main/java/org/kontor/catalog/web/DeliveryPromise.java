package org.kontor.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.web.Formats;
import org.kontor.web.Texts;
import org.kontor.web.WorkingDays;

/** When a parcel ordered today would arrive at home by the first way of delivery, and what that costs. */
@ApplicationScoped
public class DeliveryPromise {

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** "Tue 24 – Wed 25 Nov, 4,90 €" for goods of this value; nothing where the shop does not deliver. */
    String of(Money goods) {
        var today = clock.today();
        return delivery.methods(markets.home().taxCountry(), goods).stream().findFirst()
                .map(option -> Texts.INSTANCE.of(option.price().isZero() ? "catalog.delivery.free"
                : "catalog.delivery.paid",
                        Formats.date(WorkingDays.after(today, option.minDays()), "day"),
                        Formats.date(WorkingDays.after(today, option.maxDays()), "day"), Formats.money(option.price())))
                .orElse(null);
    }
}
