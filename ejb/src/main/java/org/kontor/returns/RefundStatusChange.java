package org.kontor.returns;

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

/** One arrow that a refund took: append-only. */
@Entity
@Table(name = "refund_status_change")
class RefundStatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_status_change_seq")
    @SequenceGenerator(name = "refund_status_change_seq", sequenceName = "refund_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "refund_id", nullable = false)
    private Refund refund;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status", nullable = false)
    private RefundStatus from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private RefundStatus to;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "actor", nullable = false)
    private String actor;
    @Column(name = "correlation")
    private String correlation;
    @Column(name = "at", nullable = false)
    private Instant at;

    protected RefundStatusChange() {
    }

    RefundStatusChange(Refund refund, RefundStatus from, RefundStatus to, Stamp stamp) {
        this.refund = refund;
        this.from = from;
        this.to = to;
        this.reason = stamp.reason();
        this.actor = stamp.actor();
        this.correlation = stamp.correlation();
        this.at = stamp.at();
    }
}
