package org.kontor.payment;

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

/** One arrow that a payment took: append-only. */
@Entity
@Table(name = "payment_status_change")
class PaymentStatusChange extends StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_status_change_seq")
    @SequenceGenerator(name = "payment_status_change_seq", sequenceName = "payment_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment_id", nullable = false)
    private Payment payment;

    protected PaymentStatusChange() {
    }

    PaymentStatusChange(Payment payment, PaymentStatus from, PaymentStatus to, Stamp stamp) {
        super(from, to, stamp);
        this.payment = payment;
    }
}
