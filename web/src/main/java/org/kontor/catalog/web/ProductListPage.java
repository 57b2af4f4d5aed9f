package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.ProductListFilter;
import org.kontor.catalog.ProductRow;
import org.kontor.catalog.ProductStatus;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
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

    /** A view of the list: all, or those of one status. */
    public record Tab(String href, String label, boolean current) {
    }

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        products = desk.list(new ProductListFilter(q, chosen()),
                new PageRequest(number.get(), SIZE, key(), isDescending()));
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

    /** The order: a key, with a minus before it for the other way round. */
    private String key() {
        return sort == null || sort.isBlank() ? "name" : sort.replaceFirst("^-", "");
    }

    private boolean isDescending() {
        return sort != null && sort.startsWith("-");
    }

    public List<Tab> getTabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(address(null, sort, 1), Texts.INSTANCE.get("catalog.products.all"), chosen() == null));
        for (var each : List.of(ProductStatus.ACTIVE, ProductStatus.DRAFT, ProductStatus.ARCHIVED)) {
            tabs.add(new Tab(address(key(each), sort, 1), Texts.INSTANCE.label(each), each == chosen()));
        }
        return tabs;
    }

    /** The address of the list in this order, or the other way round when it has that order already. */
    public String sorted(String by) {
        return address(status, by.equals(key()) && !isDescending() ? "-" + by : by, 1);
    }

    /** For {@code aria-sort} of a column. */
    public String direction(String by) {
        if (!by.equals(key())) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    public Pager getPager() {
        return Pager.of(products, number -> address(status, sort, number));
    }

    private String address(String inStatus, String inOrder, int number) {
        var parts = new ArrayList<String[]>();
        parts.add(new String[] {"q", q});
        parts.add(new String[] {"status", inStatus});
        parts.add(new String[] {"sort", inOrder});
        parts.add(new String[] {"page", number == 1 ? null : String.valueOf(number)});
        var query = parts.stream().filter(part -> part[1] != null && !part[1].isBlank())
                .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/admin/products" + (query.isEmpty() ? "" : "?" + query);
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
