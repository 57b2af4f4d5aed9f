package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.security.Tokens;

/** Staff keep a group of customers and its members in the browser, at every width. */
class GroupPagesIT extends BrowserTest {

    @Test
    void keepsAGroupAndItsMembers() {
        var code = "g" + Tokens.fresh().substring(0, 10).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
        SignInPage.enter(browser(), staff("content"), "/admin/customer-groups");
        browser().fill("#name", "Dealers " + code);
        browser().fill("#code", code);
        browser().find("#add").click();
        browser().until(page -> browser().path().equals("/admin/customer-groups/" + code));
        browser().fill("#member", "not an address");
        browser().find("#enter").click();
        assertTrue(browser().text(".notice-bad").contains("Enter the e-mail address"));
        browser().complaints();
        browser().fill("#member", code + "@example.com");
        browser().find("#enter").click();
        browser().until(page -> browser().texts(".entry bdi").equals(List.of(code + "@example.com")));
        browser().look();
        browser().find(".entry .btn").click();
        browser().until(page -> browser().all(".entry").isEmpty());
        browser().fill("#name", "Partners " + code);
        browser().find("#save").click();
        browser().until(page -> browser().text("h1").equals("Partners " + code));
        browser().open("/admin/price-lists/new");
        assertTrue(browser().texts("#buyers option").contains("Group Partners " + code));
        assertEquals(1, browser().all("#buyers option[value='GROUP:" + code + "']").size());
    }
}
