package org.kontor.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A {@link Block} of a page's working copy in its place; never changed, only replaced. */
@Entity
@Table(name = "content_block")
class WorkingBlock {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "content_block_seq")
    @SequenceGenerator(name = "content_block_seq", sequenceName = "content_block_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false)
    private ContentPage page;
    @Column(name = "position", nullable = false)
    private int position;
    @Embedded
    private StoredBlock content;

    protected WorkingBlock() {
    }

    WorkingBlock(ContentPage page, int position, Block block) {
        this.page = page;
        this.position = position;
        this.content = new StoredBlock(block);
    }

    Block toBlock() {
        return content.toBlock();
    }
}
