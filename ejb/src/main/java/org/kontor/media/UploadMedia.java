package org.kontor.media;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;

/**
 * Take this file into the library. The name is only a label for people; what the file is follows from its content.
 * The description says in words what the picture shows, for those who cannot see it.
 */
public record UploadMedia(@NotNull Path content, @NotNull String fileName, @NotNull @Size(max = 200) String alt) {
}
