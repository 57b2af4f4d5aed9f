package org.kontor.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What staff want a product to be. The version is the one they read; pictures are the whole list in its order; prices
 * name only the variants that change, {@code foreign} those in other currencies that are typed now or no longer.
 */
public record EditProduct(@NotBlank String slug, long version,
                          @NotBlank @Size(max = 160) String name,
                          @NotBlank @Size(max = 80) String brand,
                          @NotNull @Size(max = 300) String summary,
                          @NotNull @Size(max = 8000) String description,
                          @NotNull ProductStatus status,
                          @NotNull @Valid List<VariantPrice> prices,
                          @NotNull @Valid List<PictureView> pictures,
                          @NotNull List<ForeignPrice> foreign) {

    public EditProduct {
        prices = List.copyOf(prices);
        pictures = List.copyOf(pictures);
        foreign = List.copyOf(foreign);
    }

    /** Leaves prices in other currencies as they are, or as they follow. */
    public EditProduct(String slug, long version, String name, String brand, String summary, String description,
                       ProductStatus status, List<VariantPrice> prices, List<PictureView> pictures) {
        this(slug, version, name, brand, summary, description, status, prices, pictures, List.of());
    }
}
