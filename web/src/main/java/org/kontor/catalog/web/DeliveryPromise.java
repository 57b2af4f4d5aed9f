package org.kontor.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kontor.catalog.ProductView;
import org.kontor.catalog.VariantView;
import org.kontor.shipping.DeliveryItem;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * When a piece ordered now, or here from a day on, would arrive in a country by the first way of
 * delivery that takes it, and what that costs.
 */
@ApplicationScoped
public class DeliveryPromise {

    @Inject
    private DeliveryQueries delivery;

    /** "Delivered Tue 24 Nov – Wed 25 Nov for 4,90 €"; nothing where nothing takes it. */
    String of(ProductView product, VariantView variant, LocalDate readyOn, String country) {
        var piece = new DeliveryItem(product.name(), product.slug(), product.categories(), 1, variant.weightGrams());
        return delivery.decide(new DeliveryLoad(variant.price(), List.of(piece)),
                        new Destination(country, null), readyOn).options().stream().findFirst()
                .map(option -> Texts.INSTANCE.of(option.price().isZero() ? "catalog.delivery.free"
                        : "catalog.delivery.paid", Formats.days(option.window().first(), option.window().last()),
                        Formats.money(option.price())))
                .orElse(null);
    }
}
