package org.kontor.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.inventory.WaitingGoods;
import org.kontor.inventory.WaitingQueries;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Tab;
import org.kontor.web.Texts;
import org.kontor.web.list.ListAddress;

/** The goods that confirmed orders wait for: how many pieces, which orders, until when. The filter is in the address. */
@Named
@RequestScoped
public class WaitingPage {

    private static final int SIZE = 25;
    private static final String OVERDUE = "overdue";

    @Inject
    private WaitingQueries queries;

    @Inject
    private CatalogQueries catalog;

    private String q;
    private String view;
    private String page;
    private Page<WaitingGoods> found;
    private List<WaitingLine> lines;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = queries.list(q, isOverdue(), PageRequest.of(number.get(), SIZE));
        var offers = found.isEmpty() ? null : catalog.offers(found.items().stream().map(WaitingGoods::sku).toList());
        lines = found.items().stream().map(goods -> WaitingLine.of(goods, offers.get(goods.sku()))).toList();
    }

    private boolean isOverdue() {
        return OVERDUE.equals(view);
    }

    public List<Tab> getTabs() {
        return List.of(tab(null, "inventory.waiting.all"), tab(OVERDUE, "inventory.waiting.pressing"));
    }

    private Tab tab(String name, String label) {
        return new Tab(ListAddress.of("/admin/waiting").with("q", q).with("view", name).toString(),
                Texts.INSTANCE.get(label), isOverdue() == (name != null));
    }

    public Pager getPager() {
        return Pager.of(found, number -> ListAddress.of("/admin/waiting").with("q", q).with("view", view).page(number)
                .toString());
    }

    public String getCount() {
        return Texts.INSTANCE.of("inventory.waiting.count", found.total());
    }

    public boolean isFiltered() {
        return isOverdue() || q != null && !q.isBlank();
    }

    public List<WaitingLine> getLines() {
        return lines;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
