package org.kontor.content;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.shared.Conflict;
import org.kontor.shared.Stamp;

/**
 * A page with its working copy and all its publications. Saving changes the working copy alone; publishing copies it
 * into a new publication, which is then the live one.
 */
@Entity
@Table(name = "content_page")
@OptimisticLocking(cascade = true)
@NamedQuery(name = ContentPage.BY_SLUG, query = "select p from ContentPage p where p.slug = :slug")
class ContentPage {

    static final String BY_SLUG = "ContentPage.bySlug";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "content_page_seq")
    @SequenceGenerator(name = "content_page_seq", sequenceName = "content_page_seq", allocationSize = 50)
    private Long id;
    @Column(name = "slug", nullable = false)
    private String slug;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ContentStatus status;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "summary", nullable = false)
    private String summary;
    @Column(name = "live_number")
    private Integer liveNumber;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "changed_by", nullable = false)
    private String changedBy;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @OneToMany(mappedBy = "page", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<WorkingBlock> blocks;
    @OneToMany(mappedBy = "page", cascade = CascadeType.PERSIST)
    @OrderBy("number DESC")
    private List<Publication> publications;
    @OneToMany(mappedBy = "page", cascade = CascadeType.PERSIST)
    private List<ContentStatusChange> changes;

    protected ContentPage() {
    }

    ContentPage(NewContentPage plan, Stamp stamp) {
        this.blocks = new ArrayList<>();
        this.publications = new ArrayList<>();
        this.changes = new ArrayList<>();
        slug = plan.slug();
        status = ContentStatus.DRAFT;
        title = plan.title().strip();
        summary = "";
        touch(stamp);
    }

    boolean isAt(long seen) {
        return version == seen;
    }

    /** Refuses the change of somebody who has read an older version. */
    void requireVersion(long seen) {
        if (!isAt(seen)) {
            throw new Conflict("page", title);
        }
    }

    /** What is the same already changes nothing, so nobody who works on the page at the same time is disturbed. */
    void save(Draft draft, Stamp stamp) {
        if (draft.equals(draft())) {
            return;
        }
        title = draft.title().strip();
        summary = draft.summary().strip();
        if (!draft.blocks().equals(draft().blocks())) {
            blocks.clear();
            draft.blocks().forEach(block -> blocks.add(new WorkingBlock(this, blocks.size(), block)));
        }
        touch(stamp);
    }

    /** The working copy becomes the live publication. */
    int publish(Stamp stamp) {
        if (blocks.isEmpty()) {
            throw new ContentRefused("nothingToPublish", title);
        }
        if (status == ContentStatus.PUBLISHED && !isAhead()) {
            throw new ContentRefused("nothingNew", title);
        }
        var next = publications.stream().mapToInt(Publication::number).max().orElse(0) + 1;
        publications.add(0, new Publication(this, next, draft(), stamp));
        liveNumber = next;
        if (status != ContentStatus.PUBLISHED) {
            moveTo(ContentStatus.PUBLISHED, stamp);
        }
        touch(stamp);
        return next;
    }

    void withdraw(Stamp stamp) {
        moveTo(ContentStatus.DRAFT, stamp);
        liveNumber = null;
        touch(stamp);
    }

    /** The working copy becomes again what was published under this number. */
    void restore(int number, Stamp stamp) {
        save(publication(number).orElseThrow(() -> new ContentRefused("noSuchPublication", number)).draft(), stamp);
    }

    private void moveTo(ContentStatus next, Stamp stamp) {
        var from = status;
        status = ContentStatus.ARROWS.next(title, from, next);
        changes.add(new ContentStatusChange(this, from, next, stamp));
    }

    private void touch(Stamp stamp) {
        changedAt = stamp.at();
        changedBy = stamp.actor();
    }

    private Optional<Publication> publication(int number) {
        return publications.stream().filter(publication -> publication.number() == number).findFirst();
    }

    private boolean isAhead() {
        return liveNumber == null || !publication(liveNumber).map(Publication::draft).equals(Optional.of(draft()));
    }

    Draft draft() {
        return new Draft(title, summary, blocks.stream().map(WorkingBlock::toBlock).toList());
    }

    ContentSheet sheet() {
        return new ContentSheet(slug, version, status, draft(), isAhead(), changedAt, changedBy,
                publications.stream().map(each -> each.view(liveNumber != null && each.number() == liveNumber))
                        .toList());
    }
}
