package org.kontor.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kontor.shared.TaxCategory;

/** A product to be entered as a draft, with at least one variant, in the named categories. */
public record NewProduct(@NotNull @Size(max = 120) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String slug,
                         @NotBlank @Size(max = 160) String name,
                         @NotBlank @Size(max = 80) String brand,
                         @NotNull @Size(max = 300) String summary,
                         @NotNull @Size(max = 8000) String description,
                         @NotNull TaxCategory taxCategory,
                         @NotEmpty List<NewVariant> variants,
                         @NotNull List<String> categories) {

    public NewProduct {
        variants = List.copyOf(variants);
        categories = List.copyOf(categories);
    }
}
