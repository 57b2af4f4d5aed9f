package org.kontor.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

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
                .map(option -> Texts.INSTANCE.of(option.price().isZero() ? "catalog.delivery.free" : "catalog.delivery.paid",
                        Formats.date(workingDays(today, option.minDays()), "day"),
                        Formats.date(workingDays(today, option.maxDays()), "day"), Formats.money(option.price())))
                .orElse(null);
    }

    static LocalDate workingDays(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
