package org.kontor.catalog.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.CategoryLink;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.PriceTag;
import org.kontor.catalog.ProductCard;
import org.kontor.catalog.ProductStatus;
import org.kontor.catalog.ProductView;
import org.kontor.catalog.VariantView;
import org.kontor.inventory.Availability;
import org.kontor.market.BuyerGroup;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceRule;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** What the shop window says of price, stock and forms of a product. */
class WindowTest {

    @Test
    void neverPromisesMoreReductionThanThereIs() {
        assertEquals("−23 %", Reduction.of(reduced(26295, 34183L)));
        assertEquals("−33 %", Reduction.of(reduced(6667, 9999L)));
        assertNull(Reduction.of(reduced(9999, 10000L)));
        assertNull(Reduction.of(reduced(9999, null)));
        assertNull(Reduction.of(reduced(9999, 9000L)));
    }

    /** From a list price far above what it cost in the 30 days before, which is what counts. */
    private static PriceTag reduced(long now, Long lowest) {
        return new PriceTag(euros(99999), lowest == null ? null : euros(lowest),
                List.of(new PriceRule(1, "Sale", Buyers.EVERYBODY, 1, euros(now))), null);
    }

    @ParameterizedTest
    @CsvSource({"250 g, 250 g", "0.75 l, 750 ml", "2.8 m², 28000 cm²", "'2,8m2', 28000 cm²", "1 kg, 1000 g",
        "0.001 m³, 1000 cm³", "5 M3, 5000000 cm³", "1200 mm, 1200 mm"})
    void readsTheContentOfAPieceAsPeopleTypeIt(String typed, String shown) {
        assertEquals(shown, MeasureInput.text(MeasureInput.read(typed).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "250", "0 g", "-1 g", "0.5 g", "1E9 kg", "101 m³", "12 stone", "٣ kg", "1.2345 kg"})
    void readsNothingElseAsContent(String typed) {
        assertEquals(Optional.empty(), MeasureInput.read(typed));
    }

    @Test
    void countsOnlyTheLastPieces() {
        assertEquals("In stock", StockSign.of(Availability.here(6)).text());
        assertEquals("Only 3 left", StockSign.of(Availability.here(3)).text());
        assertEquals("Sold out", StockSign.of(Availability.here(0)).text());
        assertFalse(StockSign.of(Availability.here(-2)).available());
        assertEquals("In stock", StockSign.of(List.of(Availability.here(0), Availability.here(2))).text());
    }

    @Test
    void saysWhatComesLaterAndWhen() {
        var day = LocalDate.of(2026, 12, 12);
        var late = new Availability(0, 2, day, false);

        assertEquals("3 in stock, more from 12 December 2026", StockSign.of(new Availability(3, 2, day, false)).text());
        assertEquals("On order: from 12 December 2026", StockSign.of(late).text());
        assertEquals("Pre-order: from 12 December 2026", StockSign.of(new Availability(0, 2, day, true)).text());
        assertEquals("In stock", StockSign.of(new Availability(9, 2, day, false)).text());
        assertEquals("On order: from 12 December 2026", StockSign.of(List.of(Availability.here(0), late,
                new Availability(0, 1, day.plusDays(3), false))).text());
    }

    @Test
    void tellsSearchEnginesWhatComesLater() {
        var product = product(variant("A", "Pine", null));
        var day = LocalDate.of(2026, 12, 12);

        assertTrue(data(product, new Availability(1, 2, day, false)).contains("schema.org/InStock"));
        var late = data(product, new Availability(0, 2, day, false));
        assertTrue(late.contains("schema.org/BackOrder") && late.contains("\"availabilityStarts\":\"2026-12-12\""), late);
        assertTrue(data(product, new Availability(0, 2, day, true)).contains("schema.org/PreOrder"));
        assertTrue(data(product, Availability.here(0)).contains("schema.org/OutOfStock"));
    }

    @Test
    void tellsSearchEnginesThePriceOfEverybodyWhoeverLooks() {
        var dealers = Buyers.of(new BuyerGroup("dealers"));
        var tag = new PriceTag(euros(5000), null, List.of(new PriceRule(1, "Trade", dealers, 1, euros(3600))), null, dealers);
        var data = data(product(new VariantView(new Sku("A"), new Gtin("4006381333931"), null, null, tag, 500)),
                Availability.here(1));

        assertTrue(data.contains("\"price\":\"50.00\""), data);
    }

    @Test
    void saysOnACardThatItsPriceIsTheBuyersOwn() {
        var dealers = Buyers.of(new BuyerGroup("dealers"));
        var rules = List.of(new PriceRule(1, "Trade", dealers, 1, euros(3600)));

        var theirs = tile(new PriceTag(euros(5000), euros(5000), rules, null, dealers));
        assertEquals("36,00 €", theirs.price().replace('\u00a0', ' '));
        assertEquals("Your price", theirs.yours());
        assertFalse(theirs.reduced(), "what others pay is no price of theirs that was");
        var everybodys = tile(new PriceTag(euros(5000), null, rules, null));
        assertEquals("50,00 €", everybodys.price().replace('\u00a0', ' '));
        assertNull(everybodys.yours());
    }

    private static ProductTile tile(PriceTag tag) {
        return ProductTile.of(new ProductCard(1, "lamp", "Lamp", "Norr", tag, false, null, null, List.of(),
                List.of(new Sku("A")), false), Map.of(), ProductTile.Place.BELOW);
    }

    private static String data(ProductView product, Availability stock) {
        return StructuredData.product("http://shop", product, Map.of(new Sku("A"), stock));
    }

    @Test
    void keepsTheSizeWhenAnotherColourIsChosen() {
        var product = product(variant("A", "Pine", "S"), variant("B", "Pine", "L"), variant("C", "Clay", "S"),
                variant("D", "Clay", "L"));
        var choices = VariantChoice.of(product, product.variants().get(1), Map.of(new Sku("D"), Availability.here(0)));
        assertEquals("/p/lamp?sku=D", choices.get(0).values().get(1).href());
        assertEquals("/p/lamp?sku=A", choices.get(1).values().get(0).href());
        assertFalse(choices.get(0).values().get(1).available());
    }

    @Test
    void asksNothingOfAProductInOneForm() {
        var product = product(variant("A", "Pine", null));
        assertEquals(List.of(), VariantChoice.of(product, product.variants().get(0), Map.of()));
    }

    @Test
    void letsNoTextEndTheScriptOfStructuredData() {
        var evil = new ProductView(1, "lamp", "</script><script>alert(1)</script>", "B", "", "", ProductStatus.ACTIVE,
                TaxCategory.STANDARD, List.of(variant("A", null, null)), List.of(),
                        List.of(new CategoryLink("c", "C")), Set.of("c"));
        var data = StructuredData.product("http://shop", evil, Map.of());
        assertEquals(1, data.split("</script>", -1).length - 1);
        assertTrue(data.endsWith("</script>"));
    }

    private static ProductView product(VariantView... variants) {
        return new ProductView(1, "lamp", "Lamp", "Norr", "", "", ProductStatus.ACTIVE, TaxCategory.STANDARD,
                List.of(variants),
                List.of(), List.of(), Set.of());
    }

    private static VariantView variant(String sku, String colour, String size) {
        return new VariantView(new Sku(sku), new Gtin("4006381333931"), colour, size, new PriceTag(euros(1000)), 500);
    }

    private static Money euros(long cents) {
        return Money.ofMinor(cents, "EUR");
    }
}
