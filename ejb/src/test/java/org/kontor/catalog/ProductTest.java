package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditChange;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

class ProductTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Sku SAND = new Sku("LAMP-SAND");
    private static final Sku BLACK = new Sku("LAMP-BLACK");

    private final Product lamp =
            new Product(new NewProduct("lamp", "Lamp", "Norrgate", "A lamp", "", TaxCategory.STANDARD,
            List.of(variant(SAND, "400638133393", "Sand"), variant(BLACK, "400638133394", "Black")), List.of()),
            List.of(), NOW);

    @Test
    void startsAsADraft() {
        assertEquals(ProductStatus.DRAFT, lamp.sheet().status());
        assertEquals(List.of(SAND, BLACK), lamp.sheet().skus());
    }

    @Test
    void changesOnlyThePricesThatAreNamed() {
        lamp.edit(edit(List.of(new VariantPrice(BLACK, euro(1500), new Measure(250, MeasureUnit.KILOGRAM)))), NOW.plusSeconds(60));

        var variants = lamp.sheet().variants();
        assertEquals(euro(1995), variants.get(0).price());
        assertNull(variants.get(0).tag().measure());
        assertEquals(euro(1500), variants.get(1).price());
        assertEquals(euro(6000), variants.get(1).tag().unitPrice());
        assertEquals(NOW.plusSeconds(60), lamp.sheet().updatedAt());
    }

    @Test
    void refusesAnotherCurrencyAndNegativePrices() {
        assertThrows(CatalogRefused.class,
                () -> lamp.edit(edit(List.of(new VariantPrice(BLACK, Money.ofMinor(1, "JPY"), null))), NOW));
        assertThrows(CatalogRefused.class,
                () -> lamp.edit(edit(List.of(new VariantPrice(BLACK, euro(-1), null))), NOW));
        assertThrows(CatalogRefused.class, () -> lamp.edit(edit(List.of(new VariantPrice(BLACK, euro(0), null))), NOW),
                "a price of zero is taken for a slip");
        lamp.edit(edit(List.of(new VariantPrice(BLACK, euro(0), null, true))), NOW);
    }

    @Test
    void refusesAGiftCardThatIsWorthNothing() {
        var sku = new Sku("GIFT-25");
        var card = giftCard(sku, euro(2500));

        assertThrows(CatalogRefused.class, () -> giftCard(sku, euro(0)));
        assertThrows(CatalogRefused.class, () -> card.edit(edit(List.of(new VariantPrice(sku, euro(0), null))), NOW));
        assertEquals(euro(2500), card.sheet().variants().get(0).price());
    }

    private static Product giftCard(Sku sku, Money price) {
        return new Product(new NewProduct("gift-card", "Gift card", "Norrgate", "", "", TaxCategory.VOUCHER,
                List.of(new NewVariant(sku, Gtin.of("400638133395"), null, null, price, 0)), List.of()), List.of(), NOW);
    }

    @Test
    void refusesAPriceForAVariantItDoesNotHaveAndKeepsItsSkus() {
        assertThrows(CatalogRefused.class,
                () -> lamp.edit(edit(List.of(new VariantPrice(new Sku("OTHER"), euro(1), null))), NOW));
        assertEquals(List.of(SAND, BLACK), lamp.sheet().skus());
    }

    @Test
    void hangsPicturesInTheGivenOrder() {
        var pictures = List.of(new PictureView("b", "From the side", "Black"),
                new PictureView("a", "From the front", null));

        lamp.edit(new EditProduct("lamp", 0, "Lamp", "Norrgate", "", "", ProductStatus.ACTIVE, List.of(), pictures),
                NOW);

        assertEquals(pictures, lamp.sheet().pictures());
    }

    @Test
    void tellsTheAuditTrailWhatChanged() {
        var before = lamp.sheet();
        lamp.edit(edit(List.of(new VariantPrice(BLACK, euro(1500), null))), NOW);

        assertEquals(List.of(new AuditChange("status", "DRAFT", "ACTIVE"),
                new AuditChange("price LAMP-BLACK", "19.95 EUR", "15.00 EUR")),
                ProductDifference.of(before, lamp.sheet()));
        assertEquals(List.of(), ProductDifference.of(before, before));
    }

    @Test
    void labelsAVariantByWhatTellsItFromTheOthers() {
        assertEquals("Sand, 120 cm", OptionLabel.of("Sand", "120 cm"));
        assertEquals("Sand", OptionLabel.of("Sand", null));
        assertEquals("", OptionLabel.of(null, ""));
    }

    private static EditProduct edit(List<VariantPrice> prices) {
        return new EditProduct("lamp", 0, "Lamp", "Norrgate", "A lamp", "", ProductStatus.ACTIVE, prices, List.of());
    }

    private static NewVariant variant(Sku sku, String gtin, String colour) {
        return new NewVariant(sku, Gtin.of(gtin), colour, null, euro(1995), 900);
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
