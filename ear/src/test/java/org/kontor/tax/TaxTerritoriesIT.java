package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.Carts;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.market.Markets;
import org.kontor.operations.NightJob;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;
import org.kontor.shipping.MissingDelivery;

/** Territories as they are seeded, and an order to one. */
class TaxTerritoriesIT extends ShippedEar {

    @Inject
    private TaxQueries taxes;

    @Inject
    private Markets markets;

    @Inject
    private Carts carts;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DE, 27498,    EXPORT,      DE, HELGOLAND
            DE, 78266,    EXPORT,      DE, BUESINGEN
            AT, 6691,     DESTINATION, AT, JUNGHOLZ
            AT, 6993,     DESTINATION, AT, JUNGHOLZ
            FR, 97110,    EXPORT,      FR, OVERSEAS_FRANCE
            FR, 98714,    EXPORT,      FR, OVERSEAS_FRANCE
            FR, 98000,    DESTINATION, FR, -
            FR, 20000,    DESTINATION, FR, CORSICA
            FR, 20620,    DESTINATION, FR, CORSICA
            FR, 21000,    DESTINATION, FR, -
            MC, 98000,    DESTINATION, FR, MC
            RE, 97400,    EXPORT,      FR, RE
            ES, 35001,    EXPORT,      ES, CANARIES
            ES, 38001,    EXPORT,      ES, CANARIES
            ES, 51001,    EXPORT,      ES, CEUTA
            ES, 52001,    EXPORT,      ES, MELILLA
            ES, 07001,    DESTINATION, ES, -
            FI, 22100,    EXPORT,      FI, AX
            AX, 22100,    EXPORT,      FI, AX
            IT, 23041,    EXPORT,      IT, LIVIGNO
            IT, 22061,    EXPORT,      IT, CAMPIONE
            GR, 630 86,   EXPORT,      GR, ATHOS
            PT, 9000-017, DESTINATION, PT, MADEIRA
            PT, 9500-150, DESTINATION, PT, AZORES
            PT, 1000-001, DESTINATION, PT, -
            GB, BT1 5GS,  DESTINATION, XI, -
            GB, SW1A 1AA, EXPORT,      GB, -
            DK, 3900,     EXPORT,      GL, -
            JE, JE2 3AB,  EXPORT,      JE, -
            IM, IM1 1AA,  EXPORT,      IM, -
            """)
    void knowsEveryTerritoryByItsPostcode(String country, String postcode, TaxTreatment treatment, String taxing,
            String territory) {
        var decision = taxes.decide(markets.home(), new TaxDestination(country, postcode, "Town"), clock.today(), null,
                Optional.empty());

        assertEquals(treatment, decision.treatment());
        assertEquals(taxing, decision.country());
        assertEquals(territory, decision.territory());
        assertEquals(treatment == TaxTreatment.EXPORT, decision.rates().get(TaxCategory.STANDARD).isZero());
    }

    @ParameterizedTest
    @CsvSource({"AT,6991,20,10", "PT,9000,22,4", "PT,9500,16,4", "GB,BT1,20,0", "FR,20200,20,2.1", "FR,75001,20,5.5"})
    void chargesTheOwnRatesOfATerritory(String country, String postcode, String percentage, String books) {
        var rates = taxes.decide(markets.home(), new TaxDestination(country, postcode, null), clock.today(), null,
                Optional.empty()).rates();

        assertEquals(Percentage.parse(percentage), rates.get(TaxCategory.STANDARD));
        assertEquals(Percentage.parse(books), rates.get(TaxCategory.REDUCED));
    }

    @Test
    void exportsToHelgolandAndSaysSoOnTheInvoice() {
        var order = deals.paid(shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1,
                new Address("Ada Lund", null, "Am Falm 1", null, "27498", "Helgoland", "DE"), null)));
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());

        assertEquals(10000, order.items().minor());
        assertEquals(TaxTreatment.EXPORT, order.taxed().treatment());
        assertEquals("SPECIAL_TERRITORY", order.taxed().reason());
        assertEquals("HELGOLAND", deals.now(order.number()).taxed().territory());
        assertTrue(order.tax().isZero());
        var invoice = staff.does(() -> invoices.byNumber(invoices.ofOrder(order.number()).get(0).number()))
                .orElseThrow().says();
        assertEquals("HELGOLAND", invoice.supplyTax().territory());
        assertTrue(invoice.tax().isZero());
    }

    @ParameterizedTest
    @CsvSource({"FR,97400", "DK,3900"})
    void deliversNothingOverseasAndSaysThatThePostcodeIsWhy(String country, String postcode) {
        var token = carts.add(null, shelf.product(11900, 5), 1).token();
        carts.contact(token, new CartContact(Email.parse("ada@example.com"), null,
                new Address("Ada Lund", null, "Street 1", null, postcode, "Town", country), null));
        var cart = carts.view(token).orElseThrow();

        assertTrue(cart.deliveries().options().isEmpty(), cart.deliveries()::toString);
        assertTrue(cart.deliveries().missing().stream()
                .anyMatch(each -> each.reason() == MissingDelivery.Reason.POSTCODE), cart.deliveries()::toString);
    }
}
