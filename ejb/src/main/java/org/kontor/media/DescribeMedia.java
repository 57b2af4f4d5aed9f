package org.kontor.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Change the words about an asset that was read at this version. */
public record DescribeMedia(@NotNull String hash, long version, @NotBlank @Size(max = 120) String label,
        @NotNull @Size(max = 200) String alt) {
}
