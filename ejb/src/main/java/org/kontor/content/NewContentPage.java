package org.kontor.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A page to begin: the last part of its address and its title. */
public record NewContentPage(@NotNull @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String slug,
                             @NotBlank @Size(max = 120) String title) {
}
