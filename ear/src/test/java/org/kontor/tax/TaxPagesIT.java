package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.security.Tokens;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** Staff enter and revoke an exemption certificate in the browser, and administrators say where tax is rounded. */
class TaxPagesIT extends BrowserTest {

    @Test
    void tax05EntersACertificateAndRevokesIt() {
        var number = "EX-" + Tokens.fresh().substring(0, 10).toUpperCase(Locale.ROOT);
        SignInPage.enter(browser(), staff("finance"), "/admin/tax/certificates");
        browser().fill("#customer", "ngo@example.org");
        browser().fill("#number", number);
        browser().fill("#from", "2026-01-01");
        browser().fill("#to", "2035-12-31");
        browser().fill("#document", "folder 7");
        browser().find("#enter").click();
        browser().until(page -> row(number).contains("In force"));
        browser().look();
        new Select(browser().find("#revoked")).selectByVisibleText("ngo@example.org, DE " + number);
        browser().fill("#reason", "withdrawn by the authority");
        browser().find("#revoke").click();
        browser().until(page -> row(number).contains("Revoked"));
        assertTrue(row(number).contains("withdrawn by the authority"), () -> row(number));
    }

    private String row(String number) {
        return browser().texts("#certificates tbody tr").stream().filter(row -> row.contains(number)).findFirst()
                .orElse("");
    }

    @Test
    void tax02ShowsWhereTaxIsRoundedAndSavesIt() {
        SignInPage.enter(browser(), staff("admin"), "/admin/tax");
        rounded("for each line");
        assertEquals("LINE", browser().find("#rounding").getDomProperty("value"));
        rounded("once for each rate");
        assertEquals("DOCUMENT", browser().find("#rounding").getDomProperty("value"));
        assertTrue(browser().texts("#rates tbody tr").stream().anyMatch(row -> row.contains("Northern Ireland")));
    }

    private void rounded(String choice) {
        new Select(browser().find("#rounding")).selectByVisibleText(choice);
        var button = browser().find("#save-market");
        button.click();
        browser().until(ExpectedConditions.stalenessOf(button));
        browser().find("#save-market");
    }
}
