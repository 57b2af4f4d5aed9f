package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;

/** The list of orders. */
public record OrderListPage(Browser browser) {

    public static OrderListPage open(Browser browser) {
        browser.open("/admin/orders");
        return new OrderListPage(browser);
    }

    public OrderListPage search(String words) {
        browser.fill(".filters input[name=q]", words);
        browser.find(".filters button[type=submit]").click();
        browser.until(page -> browser.path().contains("q="));
        return this;
    }

    public List<String> numbers() {
        return browser.texts(".table tbody tr td:first-child .id");
    }

    public OrderDeskPage openOrder(String number) {
        browser.find(".table a[href='/admin/orders/" + number + "']").click();
        return OrderDeskPage.arrived(browser, number);
    }
}
