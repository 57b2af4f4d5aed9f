package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;

/** Who presses a button that is not theirs reads that it was refused: a button that does nothing reads as done. */
class RefusedPressIT extends BrowserTest {

    @Test
    @DisplayName("a press that a role may not make is answered on the page, and changes nothing")
    void isAnsweredOnThePage() {
        var packer = browser();
        SignInPage.enter(packer, staff("orders"), "/admin/payment-terms");
        var before = packer.find("#link-days").getDomProperty("value");
        packer.fill("#link-days", "29");
        packer.find("#save").click();
        packer.says("#notices", "Your role may not do this");
        assertEquals(before, packer.find("#link-days").getDomProperty("value"));
    }
}
