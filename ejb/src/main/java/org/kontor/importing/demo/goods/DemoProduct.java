package org.kontor.importing.demo.goods;

import java.util.List;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.shared.TaxCategory;

/** A product of the demo shop before it is written down. Its age is in days before today. */
public record DemoProduct(String slug, String name, String brand, String summary, String description,
        TaxCategory taxCategory, List<String> categories, List<DemoVariant> variants, List<ProductPicture> pictures,
        int age) {
}
