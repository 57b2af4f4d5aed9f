package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.openqa.selenium.By;

/** Finance gives tax back that was not owed, from the page of unresolved money. */
class TaxRefundPageIT extends BrowserTest {

    @Test
    void tax04GivesTheTaxOfAConfirmedBusinessBackWithOnePress() {
        var number = made("/it/order?silent=1&invoiced=1").replaceFirst("/order/([0-9]+).*", "$1");
        SignInPage.enter(browser(), staff("finance"), "/admin/unresolved");
        browser().until(page -> {
            if (row(number).isEmpty()) {
                browser().open("/admin/unresolved");
            }
            return !row(number).isEmpty();
        });
        assertTrue(row(number).contains("no VAT was owed"), () -> row(number));
        assertTrue(Pattern.compile("[0-9],[0-9]{2}.€").matcher(row(number)).find(), () -> row(number));
        browser().look();
        browser().driver().findElement(By.xpath("//section[@aria-labelledby='tax-head']//tr[contains(., '" + number
                + "')]//button")).click();
        browser().until(page -> !browser().all(".notice-ok").isEmpty());
        assertTrue(browser().text(".notice-ok").contains("is paid out"), () -> browser().text(".notice-ok"));
        assertEquals("", row(number));

        browser().open("/admin/orders/" + number);
        assertTrue(browser().text("main").contains("CN-"), () -> browser().text("main"));
    }

    private String row(String number) {
        return browser().texts("section[aria-labelledby=tax-head] tr").stream().filter(row -> row.contains(number))
                .findFirst().orElse("");
    }
}
