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
import org.kontor.web.Responses;
import org.kontor.web.Tab;
import org.kontor.web.Texts;
import org.kontor.web.list.StatusListPage;

/** The products as staff list them. */
@Named
@RequestScoped
public class ProductListPage extends StatusListPage<ProductStatus> {

    @Inject
    private CatalogDesk desk;

    @Inject
    private InventoryQueries inventory;

    private Page<ProductRow> products;
    private List<ProductLine> lines;

    public ProductListPage() {
        super("/admin/products", ProductStatus.class, "name");
    }

    public void load() {
        var wanted = query().request(SIZE);
        if (wanted.isEmpty()) {
            Responses.notFound();
            return;
        }
        products = desk.list(new ProductListFilter(getQ(), query().chosen()), wanted.get());
        var stock = inventory.stock(products.items().stream().flatMap(row -> row.skus().stream()).toList());
        lines = products.items().stream().map(row -> new ProductLine(row, available(row.skus(), stock))).toList();
    }

    private static int available(List<Sku> skus, Map<Sku, Stock> stock) {
        return skus.stream().mapToInt(sku -> stock.get(sku).available()).sum();
    }

    @Override
    protected Page<?> found() {
        return products;
    }

    public List<Tab> getTabs() {
        return query().tabs("catalog.products.all",
                List.of(ProductStatus.ACTIVE, ProductStatus.DRAFT, ProductStatus.ARCHIVED));
    }

    public String getCount() {
        return Texts.INSTANCE.of("catalog.products.count", products.total());
    }

    public List<ProductLine> getLines() {
        return lines;
    }
}
