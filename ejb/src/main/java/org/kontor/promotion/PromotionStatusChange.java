package org.kontor.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kontor.shared.Stamp;

/** One arrow that a promotion took: append-only. */
@Entity
@Table(name = "promotion_status_change")
class PromotionStatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promotion_status_change_seq")
    @SequenceGenerator(name = "promotion_status_change_seq", sequenceName = "promotion_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "promotion_id", nullable = false)
    private Promotion promotion;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status", nullable = false)
    private PromotionStatus from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private PromotionStatus to;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "actor", nullable = false)
    private String actor;
    @Column(name = "correlation")
    private String correlation;
    @Column(name = "at", nullable = false)
    private Instant at;

    protected PromotionStatusChange() {
    }

    PromotionStatusChange(Promotion promotion, PromotionStatus from, PromotionStatus to, Stamp stamp) {
        this.promotion = promotion;
        this.from = from;
        this.to = to;
        this.reason = stamp.reason();
        this.actor = stamp.actor();
        this.correlation = stamp.correlation();
        this.at = stamp.at();
    }
}
