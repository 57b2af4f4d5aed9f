package org.kontor.content;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Stamp;
import org.kontor.shared.StatusChange;

/** One arrow that a page took: append-only. */
@Entity
@Table(name = "content_page_status_change")
class ContentStatusChange extends StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "content_page_status_change_seq")
    @SequenceGenerator(name = "content_page_status_change_seq", sequenceName = "content_page_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false)
    private ContentPage page;

    protected ContentStatusChange() {
    }

    ContentStatusChange(ContentPage page, ContentStatus from, ContentStatus to, Stamp stamp) {
        super(from, to, stamp);
        this.page = page;
    }
}
