package org.kontor.media;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture or a video of the library. What it shows never changes, because its fingerprint is its name; only the
 * words about it do.
 */
@Entity
@Table(name = "media_asset")
@NamedQuery(name = MediaAsset.BY_HASH, query = "select a from MediaAsset a where a.hash = :hash")
class MediaAsset {

    static final String BY_HASH = "MediaAsset.byHash";

    @Id
    @SequenceGenerator(name = "media_asset_seq", sequenceName = "media_asset_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_asset_seq")
    private Long id;
    @Column(name = "hash", nullable = false)
    private String hash;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private MediaKind kind;
    @Column(name = "label", nullable = false)
    private String label;
    @Column(name = "alt", nullable = false)
    private String alt;
    @Column(name = "width", nullable = false)
    private int width;
    @Column(name = "height", nullable = false)
    private int height;
    private Long millis;
    @Column(name = "bytes", nullable = false)
    private long bytes;
    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;
    @Column(name = "uploaded_by", nullable = false)
    private String uploadedBy;
    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "media_rendition", joinColumns = @JoinColumn(name = "asset_id"))
    @OrderColumn(name = "position")
    private List<StoredForm> renditions;

    protected MediaAsset() {
    }

    MediaAsset(Processed processed, String label, String alt, Instant uploadedAt, String uploadedBy) {
        this.hash = processed.hash().value();
        this.kind = processed.kind();
        this.width = processed.width();
        this.height = processed.height();
        this.millis = processed.millis();
        this.bytes = processed.bytes();
        this.renditions = processed.renditions().stream().map(StoredForm::new).collect(Collectors.toList());
        this.label = label;
        this.alt = alt;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    boolean isAt(long seenVersion) {
        return version == seenVersion;
    }

    void describe(String newLabel, String newAlt) {
        label = newLabel;
        alt = newAlt;
    }

    MediaView toView() {
        return new MediaView(hash, kind, label, alt, width, height, millis, bytes, uploadedAt, uploadedBy, version,
                renditions.stream().map(StoredForm::toRendition).toList());
    }
}
