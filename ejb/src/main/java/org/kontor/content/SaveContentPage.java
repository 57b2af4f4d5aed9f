package org.kontor.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The whole working copy of a page that was read at this version. */
public record SaveContentPage(@NotBlank String slug, long version, @NotNull @Valid Draft draft) {
}
