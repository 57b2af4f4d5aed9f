package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.LetterheadPage;
import org.kontor.pages.admin.SignInPage;

/** Staff enter who sells; what documents must not say is refused at its field. */
class LetterheadPageIT extends BrowserTest {

    private LetterheadPage open() {
        SignInPage.enter(browser(), staff("finance"), "/admin/settings/letterhead");
        return LetterheadPage.open(browser());
    }

    @Test
    void refusesAccountsAndVatIdsThatCannotBe() {
        var page = open().type("iban", "DE89 3704 0044 0532 0130 01").type("vatId", "DE12").type("name", " ").save();
        assertEquals("Fill this in: documents must say it.", page.fault("name"));
        page.type("name", "Norrgate GmbH").save();
        assertTrue(page.fault("iban").startsWith("This is no IBAN"), page.fault("iban"));
        assertTrue(page.fault("vatId").startsWith("This is no VAT id"), page.fault("vatId"));
        assertEquals("DE12", page.read("vatId"));
        assertEquals("DE89 3704 0044 0532 0130 00", LetterheadPage.open(browser()).read("iban"));
        browser().complaints();
    }

    @Test
    void savesTheTextOfNewDocumentsAndTellsTheHistory() {
        var page = open();
        var before = page.read("note");
        page.type("note", "Thank you for buying from us.").save();
        assertEquals("The letterhead was saved. New documents carry it.", page.notice());
        assertEquals("Thank you for buying from us.", page.read("note"));
        assertTrue(page.history().contains("note") && page.history().contains("Thank you for buying from us."),
                page.history());
        page.type("note", before + " ").save();
        assertEquals("", page.read("note"));
    }

    @Test
    void isShutToThoseWhoDoNotAnswerForInvoices() {
        SignInPage.enter(browser(), staff("orders"), "/admin/orders");
        browser().open("/admin/settings/letterhead");
        assertEquals("This page is not for your role", browser().text("h1"));
        browser().complaints();
    }
}
