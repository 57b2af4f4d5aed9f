package org.kontor.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A picture of a product in its order; a colour ties it to the variants of that colour, null to all. */
public record PictureView(@NotBlank @Size(max = 64) String asset, @NotNull @Size(max = 200) String alt, String colour) {
}
