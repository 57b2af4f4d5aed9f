package org.kontor.content;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Stamp;

/** A page as it was published once: never changed, never deleted. */
@Entity
@Table(name = "content_publication")
class Publication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "content_publication_seq")
    @SequenceGenerator(name = "content_publication_seq", sequenceName = "content_publication_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false)
    private ContentPage page;
    @Column(name = "number", nullable = false)
    private int number;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "summary", nullable = false)
    private String summary;
    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;
    @Column(name = "published_by", nullable = false)
    private String publishedBy;
    @ElementCollection
    @CollectionTable(name = "content_published_block", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<StoredBlock> blocks;

    protected Publication() {
    }

    Publication(ContentPage page, int number, Draft draft, Stamp stamp) {
        this.blocks = new ArrayList<>();
        this.page = page;
        this.number = number;
        this.title = draft.title();
        this.summary = draft.summary();
        this.publishedAt = stamp.at();
        this.publishedBy = stamp.actor();
        draft.blocks().forEach(block -> blocks.add(new StoredBlock(block)));
    }

    int number() {
        return number;
    }

    Draft draft() {
        return new Draft(title, summary, blocks.stream().map(StoredBlock::toBlock).toList());
    }

    PublicationView view(boolean live) {
        return new PublicationView(number, title, publishedAt, publishedBy, live);
    }
}
