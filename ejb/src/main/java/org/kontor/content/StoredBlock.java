package org.kontor.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A {@link Block} as the database keeps it. */
@Embeddable
class StoredBlock {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private BlockKind kind;
    @Column(name = "text", nullable = false)
    private String text;
    @Column(name = "asset")
    private String asset;

    protected StoredBlock() {
    }

    StoredBlock(Block block) {
        kind = block.kind();
        text = block.text();
        asset = block.asset();
    }

    Block toBlock() {
        return new Block(kind, text, asset);
    }
}
