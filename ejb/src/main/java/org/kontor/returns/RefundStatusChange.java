package org.kontor.returns;

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

/** One arrow that a refund took: append-only. */
@Entity
@Table(name = "refund_status_change")
class RefundStatusChange extends StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_status_change_seq")
    @SequenceGenerator(name = "refund_status_change_seq", sequenceName = "refund_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "refund_id", nullable = false)
    private Refund refund;

    protected RefundStatusChange() {
    }

    RefundStatusChange(Refund refund, RefundStatus from, RefundStatus to, Stamp stamp) {
        super(from, to, stamp);
        this.refund = refund;
    }
}
