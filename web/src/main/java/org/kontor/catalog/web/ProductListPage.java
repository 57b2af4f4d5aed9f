package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.ProductListFilter;
import org.kontor.catalog.ProductRow;
import org.kontor.catalog.ProductStatus;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.shared.Page;
import org.kontor.shared.Sku;
import org.kontor.web.ListQuery;
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

    private ListQuery<ProductStatus> query() {
        return new ListQuery<>("/admin/products", ProductStatus.class, "name", q, status, sort, page);
    }

    public void load() {
        var wanted = query().request(SIZE);
        if (wanted.isEmpty()) {
            Responses.notFound();
            return;
        }
        products = desk.list(new ProductListFilter(q, query().chosen()), wanted.get());
        var stock = inventory.stock(products.items().stream().flatMap(row -> row.skus().stream()).toList());
        lines = products.items().stream().map(row -> new ProductLine(row, available(row.skus(), stock))).toList();
    }

    private static int available(List<Sku> skus, Map<Sku, Stock> stock) {
        return skus.stream().mapToInt(sku -> stock.get(sku).available()).sum();
    }

    public Sorting getSorting() {
        return query().sorting();
    }

    public List<Tab> getTabs() {
        return query().tabs("catalog.products.all",
                List.of(ProductStatus.ACTIVE, ProductStatus.DRAFT, ProductStatus.ARCHIVED));
    }

    public String sorted(String by) {
        return query().sorted(by);
    }

    public Pager getPager() {
        return query().pager(products);
    }

    public String getCount() {
        return Texts.INSTANCE.of("catalog.products.count", products.total());
    }

    public boolean isFiltered() {
        return query().isFiltered();
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
