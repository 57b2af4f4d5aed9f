package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;

/** A refund above the limit, by two people at their screens. */
class SecondPersonPagesIT extends BrowserTest {

    private static final String LIMIT = "[id='limit:0:amount']";

    private void limit(String amount) {
        browser().open("/admin/settings/refunds");
        browser().fill(LIMIT, amount);
        browser().find("#save").click();
    }

    private void signIn(String role, String page) {
        browser().driver().manage().deleteAllCookies();
        SignInPage.enter(browser(), staff(role), page);
    }

    @Test
    void goesFromTheOneWhoAsksToTheOneWhoApproves() {
        var order = made("/it/order?invoiced=1").replaceFirst("/order/([0-9]+).*", "/admin/orders/$1");
        signIn("admin", "/admin/settings/refunds");
        limit("none");
        browser().until(page -> browser().text("main").contains("Enter an amount above zero"));
        browser().complaints();
        limit("1,00");
        browser().until(page -> !browser().all(".notice-ok").isEmpty());
        try {
            signIn("orders", order + "/refund");
            browser().find("#all").click();
            browser().until(page -> browser().texts(".refund-total .money").stream()
                    .noneMatch(sum -> sum.startsWith("0")));
            browser().fill("#reason", "Damaged on the way");
            browser().find("#grant").click();
            browser().until(page -> browser().text(".notice-ok").contains("waits for a second person"));
            browser().open(order + "/refund");
            assertTrue(browser().text("#asked").contains("Take it back"));

            signIn("finance", "/admin/unresolved");
            browser().inspect();
            browser().find("#requests .btn-primary").click();
            browser().until(page -> browser().text(".notice-ok").contains("is paid out"));
            assertEquals(0, browser().all("#requests").size());
        } finally {
            signIn("admin", "/admin/settings/refunds");
            limit("");
            browser().until(page -> !browser().all(".notice-ok").isEmpty());
        }
    }
}
