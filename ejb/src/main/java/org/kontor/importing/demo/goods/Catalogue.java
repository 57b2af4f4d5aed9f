package org.kontor.importing.demo.goods;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.kontor.catalog.MeasureUnit;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.importing.demo.load.Ids;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.importing.demo.picture.Scene;

/**
 * Writes the goods as rows of the catalogue. Pictures are named by the fingerprints under which the library has them.
 */
public final class Catalogue {

    private static final String CURRENCY = "EUR";

    private final Ids ids;
    private final Instant now;
    private final Function<ProductPicture, String> pictures;
    private final Function<Scene, String> scenes;
    private final CopyTable categories;
    private final CopyTable products;
    private final CopyTable places;
    private final CopyTable variants;
    private final CopyTable shown;
    private final Map<String, Long> categoryIds = new HashMap<>();

    public Catalogue(Cargo cargo, Ids ids, Instant now, Function<ProductPicture, String> pictures,
            Function<Scene, String> scenes) {
        this.ids = ids;
        this.now = now;
        this.pictures = pictures;
        this.scenes = scenes;
        categories = cargo.table("category", "id", "parent_id", "slug", "name", "intro", "picture", "position");
        products = cargo.table("product", "id", "slug", "name", "brand", "summary", "description", "status",
                "tax_category", "created_at", "updated_at");
        places = cargo.table("product_category", "product_id", "category_id", "position");
        variants = cargo.table("variant", "id", "product_id", "sku", "gtin", "colour", "size", "price_minor",
                "priced_at", "measure_amount", "measure_unit", "currency", "weight_g", "position");
        shown = cargo.table("product_picture", "id", "product_id", "asset", "colour", "alt", "position");
    }

    /** Writes the tree and all goods. */
    public void write(List<DemoProduct> goods) throws SQLException {
        writeTree();
        var product = ids.take("product_seq", goods.size());
        var variant = ids.take("variant_seq", goods.stream().mapToInt(each -> each.variants().size()).sum());
        var picture = ids.take("product_picture_seq", goods.stream().mapToInt(each -> each.pictures().size()).sum());
        for (var each : goods) {
            write(each, product, variant, picture);
            product++;
            variant += each.variants().size();
            picture += each.pictures().size();
        }
    }

    private void writeTree() throws SQLException {
        var count = Department.values().length;
        for (var department : Department.values()) {
            count += department.sections().size();
        }
        var next = ids.take("category_seq", count);
        for (var department : Department.values()) {
            var parent = next++;
            var picture = scenes.apply(department.scene());
            categoryIds.put(department.slug(), parent);
            categories.row(parent, null, department.slug(), department.label(), department.intro(), picture,
                    department.ordinal() + 1);
            for (var section : department.sections()) {
                categoryIds.put(section.slug(), next);
                categories.row(next++, parent, section.slug(), section.name(), section.intro(), null,
                        department.sections().indexOf(section) + 1);
            }
        }
    }

    private void write(DemoProduct product, long id, long firstVariant, long firstPicture) {
        var created = now.minus(product.age(), ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        products.row(id, product.slug(), product.name(), product.brand(), product.summary(), product.description(),
                "ACTIVE", product.taxCategory(), created, created);
        for (var category : placesOf(product)) {
            places.row(id, categoryIds.get(category), 0);
        }
        var variant = firstVariant;
        for (var each : product.variants()) {
            variants.row(variant, id, each.sku(), each.gtin(), each.colour().label(), each.size(), each.listMinor(),
                    created, each.area(), each.area() == null ? null : MeasureUnit.SQUARE_METRE, CURRENCY,
                    each.weightGrams(), variant - firstVariant + 1);
            variant++;
        }
        var picture = firstPicture;
        for (var each : product.pictures()) {
            shown.row(picture, id, pictures.apply(each), each.colour().label(),
                    product.name() + " in " + each.colour().label().toLowerCase(Locale.ROOT), picture - firstPicture
                            + 1);
            picture++;
        }
    }

    private static List<String> placesOf(DemoProduct product) {
        var places = new ArrayList<>(product.categories());
        if (product.variants().get(0).saleMinor() != null) {
            places.add(Department.SALE.slug());
        }
        return places;
    }
}
