package org.kontor.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page says: its title, one line about it for search engines and lists, and its blocks in order. */
public record Draft(@NotBlank @Size(max = 120) String title, @NotNull @Size(max = 300) String summary,
                    @NotNull @Size(max = 100) List<@Valid Block> blocks) {

    public Draft {
        blocks = blocks == null ? null : List.copyOf(blocks);
    }

    /** The fingerprints of all pictures and videos. */
    Set<String> assets() {
        return blocks.stream().map(Block::asset).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
