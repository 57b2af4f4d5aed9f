package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Staff;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;

/** Documents say who sold on the day on which they were issued. */
class LetterheadIT extends ShippedEar {

    @Inject
    private Letterhead letterhead;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private Seller before;

    @BeforeEach
    void remember() {
        before = current().seller();
    }

    @AfterEach
    void putBack() {
        change(before);
    }

    private Letterhead.Current current() {
        return staff.does(letterhead::current);
    }

    private void change(Seller seller) {
        staff.does(() -> {
            letterhead.change(seller, letterhead.current().version());
            return null;
        });
    }

    private Seller with(String iban, String note) {
        return new Seller(before.brand(), before.address(), before.vatId(), before.taxNumber(), before.register(),
                before.directors(), before.email(), before.phone(), before.website(), before.bank(), iban,
                before.bic(), note);
    }

    private InvoiceNumber invoiced() {
        var order = deals.shipped(4_900, 1);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        return invoices.ofOrder(order.number()).get(0).number();
    }

    private Seller sellerOf(InvoiceNumber number) {
        return staff.does(() -> invoices.byNumber(number).orElseThrow()).says().seller();
    }

    @Test
    void isThatOfNewDocumentsOnly() {
        var old = invoiced();
        change(with("GB82WEST12345698765432", "A new text"));
        var young = invoiced();

        assertEquals(before, sellerOf(old));
        assertEquals("GB82WEST12345698765432", sellerOf(young).iban());
        assertEquals("A new text", sellerOf(young).note());
    }

    @Test
    void refusesWhatDocumentsMustNotSay() {
        assertThrows(InvoicingRefused.class, () -> change(with("DE89370400440532013001", null)));
        assertEquals(before, current().seller());
    }

    @Test
    void isChangedByOneAtATimeAndByThoseWhoMay() {
        var version = current().version();
        change(with(before.iban(), "One"));
        assertThrows(Conflict.class, () -> staff.does(() -> {
            letterhead.change(with(before.iban(), "Other"), version);
            return null;
        }));
        assertThrows(EJBAccessException.class, () -> letterhead.current());
        assertThrows(EJBAccessException.class, () -> letterhead.change(before, version));
    }
}
