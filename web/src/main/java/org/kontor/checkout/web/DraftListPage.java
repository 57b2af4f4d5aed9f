package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kontor.cart.CartStatus;
import org.kontor.cart.DraftQueries;
import org.kontor.cart.DraftRow;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Tab;
import org.kontor.web.Texts;

/** Drafts of orders, the last changed first. All of the page's state is in its address. */
@Named
@RequestScoped
public class DraftListPage {

    private static final int SIZE = 25;
    private static final String HERE = "/admin/drafts";
    /** What can become of a draft; only carts of customers are merged. */
    private static final List<CartStatus> STATES = List.of(CartStatus.ACTIVE, CartStatus.COMPLETED, CartStatus.EXPIRED,
            CartStatus.DISCARDED);

    @Inject
    private DraftQueries drafts;

    private String status;
    private String page;
    private Page<DraftRow> found;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = drafts.list(chosen(), PageRequest.of(number.get(), SIZE));
    }

    private CartStatus chosen() {
        return STATES.stream().filter(each -> each.name().equalsIgnoreCase(status)).findFirst()
                .orElse(CartStatus.ACTIVE);
    }

    public List<Tab> getTabs() {
        return STATES.stream().map(each -> new Tab(address(each),
                Texts.INSTANCE.get("checkout.drafts." + each), each == chosen())).toList();
    }

    private static String address(CartStatus status) {
        return status == CartStatus.ACTIVE ? HERE : HERE + "?status=" + status.name().toLowerCase(Locale.ROOT);
    }

    public List<DraftRow> getRows() {
        return found.items();
    }

    /** To the draft while it is open, and to the order that it became; nowhere when it ended without one. */
    public String href(DraftRow row) {
        return row.order() != null ? "/admin/orders/" + row.order()
                : row.status() == CartStatus.ACTIVE ? HERE + "/" + row.id() : null;
    }

    public long getTotal() {
        return found.total();
    }

    public Pager getPager() {
        return Pager.of(found, number -> HERE + "?page=" + number + "&status="
                + chosen().name().toLowerCase(Locale.ROOT));
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
