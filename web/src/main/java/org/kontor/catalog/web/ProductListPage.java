package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.ProductListFilter;
import org.kontor.catalog.ProductRow;
import org.kontor.catalog.ProductStatus;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.web.ListAddress;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Sorting;
import org.kontor.web.Tab;
import org.kontor.web.Texts;

/** The products as staff list them; text, status, order and page stand in the address. */
@Named
@RequestScoped
public class ProductListPage {

    private static final int SIZE = 25;

    @Inject
    private CatalogDesk desk;

    @Inject
    private InventoryQueries inventory;

    private String q;
    private String status;
    private String sort;
    private String page;
    private Page<ProductRow> products;
    private List<ProductLine> lines;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        var order = getSorting();
        products = desk.list(new ProductListFilter(q, chosen()),
                new PageRequest(number.get(), SIZE, order.key(), order.descending()));
        var stock = inventory.stock(products.items().stream().flatMap(row -> row.skus().stream()).toList());
        lines = products.items().stream().map(row -> new ProductLine(row, available(row.skus(), stock))).toList();
    }

    private static int available(List<Sku> skus, Map<Sku, Stock> stock) {
        return skus.stream().mapToInt(sku -> stock.get(sku).available()).sum();
    }

    private ProductStatus chosen() {
        return Arrays.stream(ProductStatus.values()).filter(each -> key(each).equals(status)).findFirst().orElse(null);
    }

    private static String key(ProductStatus each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    public Sorting getSorting() {
        return Sorting.of(sort, "name");
    }

    public List<Tab> getTabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(address().with("status", null).toString(), Texts.INSTANCE.get("catalog.products.all"),
                chosen() == null));
        for (var each : List.of(ProductStatus.ACTIVE, ProductStatus.DRAFT, ProductStatus.ARCHIVED)) {
            tabs.add(new Tab(address().with("status", key(each)).toString(), Texts.INSTANCE.label(each),
                    each == chosen()));
        }
        return tabs;
    }

    /** The address of the list in this order, or the other way round when it has that order already. */
    public String sorted(String by) {
        return address().with("sort", getSorting().click(by)).toString();
    }

    public Pager getPager() {
        return Pager.of(products, number -> address().page(number).toString());
    }

    private ListAddress address() {
        return ListAddress.of("/admin/products").with("q", q).with("status", status).with("sort", sort);
    }

    public String getCount() {
        return Texts.INSTANCE.of("catalog.products.count", products.total());
    }

    public boolean isFiltered() {
        return chosen() != null || q != null && !q.isBlank();
    }

    /** There are products, but none that was looked for. */
    public boolean isNothingFound() {
        return lines.isEmpty() && isFiltered();
    }

    /** There is no product at all. */
    public boolean isNothingYet() {
        return lines.isEmpty() && !isFiltered();
    }

    public List<ProductLine> getLines() {
        return lines;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
