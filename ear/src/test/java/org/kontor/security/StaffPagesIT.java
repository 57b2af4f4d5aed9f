package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.builders.StaffServlet;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.PasswordPage;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.admin.StaffPage;

/** How people come into the back office, what ends their stay, and who decides both. */
class StaffPagesIT extends BrowserTest {

    private static final String PASSWORD = "four words nobody guesses";

    private static String freshName() {
        return "new." + Tokens.fresh().substring(0, 10);
    }

    private Browser administrator() {
        SignInPage.enter(browser(), staff("admin"), "/admin/staff");
        return browser();
    }

    private static boolean isShownOut(Browser visitor, String page) {
        visitor.open(page);
        visitor.find("h1");
        return visitor.path().startsWith("/admin/sign-in");
    }

    @Test
    void letAnAdministratorInviteSomebodyWhoChoosesAPasswordAndComesIn() {
        var name = freshName();
        var link = StaffPage.open(administrator()).invite(name, "Nora Vik", "Orders");
        assertFalse(StaffPage.open(browser(), name).showsALink());
        assertEquals("Invited", StaffPage.open(browser(), name).states().get(0));

        var newcomer = anotherVisitor();
        PasswordPage.byLink(newcomer, link).choose(PASSWORD);
        new SignInPage(newcomer).signIn(name, PASSWORD);
        newcomer.find("#side");
        newcomer.open("/admin/orders");
        assertEquals("Orders", newcomer.text("h1"));
        assertEquals("Active", StaffPage.open(browser(), name).states().get(0));
    }

    @Test
    void openALinkOnceAndTakeBackTheOneBefore() {
        var name = freshName();
        var first = StaffPage.open(administrator()).invite(name, "Nora Vik", "Content");
        var page = StaffPage.open(browser(), name);
        page.press("link");
        var second = page.link();

        var newcomer = anotherVisitor();
        newcomer.open(first);
        assertEquals("There is nothing at this address", newcomer.text("h1"));
        PasswordPage.byLink(newcomer, second).choose(PASSWORD);
        newcomer.find("#enter");
        newcomer.open(second);
        assertEquals("There is nothing at this address", newcomer.text("h1"));
        newcomer.complaints();
    }

    @Test
    void keepTheLinkOfSomebodyWhoMistypesThePassword() {
        var link = StaffPage.open(administrator()).invite(freshName(), "Nora Vik", "Content");
        var newcomer = anotherVisitor();
        PasswordPage.byLink(newcomer, link).choose(PASSWORD, "something else");
        assertEquals("The two passwords differ.", newcomer.text("#again-error"));
        new PasswordPage(newcomer).choose("short");
        assertTrue(new PasswordPage(newcomer).notice().startsWith("A password has 12 to 128"));
        new PasswordPage(newcomer).choose(PASSWORD);
        newcomer.find("#enter");
        newcomer.complaints();
    }

    @Test
    void showOutWithTheNextClickWhoseRolesChange() {
        var clerk = staff("orders");
        administrator();
        var work = anotherVisitor();
        SignInPage.enter(work, clerk, "/admin/orders");

        var account = StaffPage.open(browser(), clerk);
        account.tick("Finance");
        account.press("save");
        assertEquals("Alma Lind has new roles and signs in again with the next click.", account.notice());
        assertTrue(account.history().get(0).contains("orders") && account.history().get(0).contains("orders, finance"),
                () -> account.history().toString());

        assertTrue(isShownOut(work, "/admin/orders"));
        SignInPage.enter(work, clerk, "/admin/books");
        assertEquals("Books", work.text("h1"));
    }

    @Test
    void showOutWithTheNextClickWhoIsSwitchedOff() {
        var clerk = staff("orders");
        administrator();
        var work = anotherVisitor();
        SignInPage.enter(work, clerk, "/admin/orders");

        StaffPage.open(browser(), clerk).press("off");
        assertEquals("Off", StaffPage.open(browser(), clerk).states().get(0));
        assertTrue(isShownOut(work, "/admin/orders"));
        new SignInPage(work).signIn(clerk, StaffServlet.PASSWORD);
        assertEquals("User name or password is wrong.", new SignInPage(work).refusal());
        work.complaints();
    }

    @Test
    void giveNobodyPowerOverTheirOwnRights() {
        var name = staff("admin");
        SignInPage.enter(browser(), name, "/admin/staff");
        StaffPage.open(browser(), name);
        assertTrue(browser().all("#save, #off, #link").isEmpty());
    }

    @Test
    void areShutToEverybodyButAdministrators() {
        SignInPage.enter(browser(), staff("finance"), "/admin/settings");
        assertTrue(browser().all("a[href='/admin/staff']").isEmpty());
        for (var page : new String[] {"/admin/staff", "/admin/staff/admin", "/admin/audit-log"}) {
            browser().open(page);
            assertEquals("This page is not for your role", browser().text("h1"), page);
        }
        browser().complaints();
    }

    @Test
    void letEverybodyChangeTheirOwnPasswordAndEndTheirOtherSessions() {
        var name = staff("content");
        SignInPage.enter(browser(), name, "/admin/products");
        var elsewhere = anotherVisitor();
        SignInPage.enter(elsewhere, name, "/admin/products");

        PasswordPage.own(browser()).knowing("not my password").choose(PASSWORD);
        assertEquals("The old password is wrong.", new PasswordPage(browser()).notice());
        PasswordPage.own(browser()).knowing(StaffServlet.PASSWORD).choose(PASSWORD);
        assertTrue(new PasswordPage(browser()).notice().startsWith("Your password was changed."));

        assertFalse(isShownOut(browser(), "/admin/products"));
        assertTrue(isShownOut(elsewhere, "/admin/products"));
        new SignInPage(elsewhere).signIn(name, PASSWORD);
        elsewhere.find("#side");
        browser().complaints();
    }
}
