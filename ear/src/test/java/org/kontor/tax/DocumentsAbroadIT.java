package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.builders.DayBooks;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Papers;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.invoicing.InvoiceSnapshot;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.shared.TaxTreatment;
import org.kontor.shared.VatId;

/** What an order to another country becomes: its invoice, and its place in the books of the day. */
class DocumentsAbroadIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Papers papers;

    @Inject
    private DayBooks books;

    @Inject
    private Leap leap;

    private static Address in(String country, String postcode) {
        return new Address("Ada Lund", "Lund Trading", "Main Street 1", null, postcode, "Town", country);
    }

    private OrderView shipped(Address to, VatId buyer) {
        var order = deals.paid(shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1, to, buyer)));
        deals.ship(order);
        return order;
    }

    private InvoiceSnapshot invoice(OrderView order) {
        return papers.says(papers.of(order).get(0));
    }

    @Test
    void tax04ShowsTheDestinationOnTheInvoiceAndInTheBooksOfTheDay() {
        leap.intoADayThatLasts(Duration.ofMinutes(15));
        var before = books.today();
        var buyer = new VatId("PL" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999) + "3");
        var taxed = shipped(in("AT", "1010"), null);
        var exempt = shipped(in("PL", "00-950"), buyer);
        var exported = shipped(in("CH", "4001"), null);
        papers.issue();
        var after = books.today();

        assertEquals(TaxTreatment.DESTINATION, invoice(taxed).supplyTax().treatment());
        assertEquals("AT", invoice(taxed).supplyTax().country());
        assertEquals(taxed.tax(), invoice(taxed).tax());
        assertEquals(taxed.tax().minor(), after.more("vat_payable_at_20", before));
        assertEquals(taxed.total().minus(taxed.tax()).minor(),
                after.more("sales_at_standard_20", before));
        assertEquals(TaxTreatment.REVERSE_CHARGE, invoice(exempt).supplyTax().treatment());
        assertEquals(buyer.value(), invoice(exempt).buyer().vatId());
        assertTrue(invoice(exempt).tax().isZero());
        assertEquals(exempt.total().minor(), after.more("sales_intra_eu", before));
        assertEquals(exported.total().minor(), after.more("sales_export", before));
    }
}
