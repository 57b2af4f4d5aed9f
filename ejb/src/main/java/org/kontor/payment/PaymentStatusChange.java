package org.kontor.payment;

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

/** One arrow that a payment took: append-only. */
@Entity
@Table(name = "payment_status_change")
class PaymentStatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_status_change_seq")
    @SequenceGenerator(name = "payment_status_change_seq", sequenceName = "payment_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment_id", nullable = false)
    private Payment payment;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status", nullable = false)
    private PaymentStatus from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private PaymentStatus to;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "actor", nullable = false)
    private String actor;
    @Column(name = "correlation")
    private String correlation;
    @Column(name = "at", nullable = false)
    private Instant at;

    protected PaymentStatusChange() {
    }

    PaymentStatusChange(Payment payment, PaymentStatus from, PaymentStatus to, Stamp stamp) {
        this.payment = payment;
        this.from = from;
        this.to = to;
        this.reason = stamp.reason();
        this.actor = stamp.actor();
        this.correlation = stamp.correlation();
        this.at = stamp.at();
    }
}
