package org.kontor.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kontor.shared.TaxCategory;

/**
 * What staff want a product to be. The version is the one they read; pictures are the whole list in its order; prices
 * name only the variants that change, {@code foreign} those in other currencies that are typed now or no longer;
 * {@code taxCategory} is null to leave it as it is.
 */
public record EditProduct(@NotBlank String slug, long version,
                          @NotBlank @Size(max = 160) String name,
                          @NotBlank @Size(max = 80) String brand,
                          @NotNull @Size(max = 300) String summary,
                          @NotNull @Size(max = 8000) String description,
                          @NotNull ProductStatus status,
                          @NotNull @Valid List<VariantPrice> prices,
                          @NotNull @Valid List<PictureView> pictures,
                          @NotNull List<ForeignPrice> foreign,
                          TaxCategory taxCategory) {

    public EditProduct {
        prices = List.copyOf(prices);
        pictures = List.copyOf(pictures);
        foreign = List.copyOf(foreign);
    }

    /** Leaves the tax category as it is. */
    public EditProduct(String slug, long version, String name, String brand, String summary, String description,
                       ProductStatus status, List<VariantPrice> prices, List<PictureView> pictures,
                       List<ForeignPrice> foreign) {
        this(slug, version, name, brand, summary, description, status, prices, pictures, foreign, null);
    }

    /** Leaves prices in other currencies as they are, or as they follow. */
    public EditProduct(String slug, long version, String name, String brand, String summary, String description,
                       ProductStatus status, List<VariantPrice> prices, List<PictureView> pictures) {
        this(slug, version, name, brand, summary, description, status, prices, pictures, List.of());
    }
}
