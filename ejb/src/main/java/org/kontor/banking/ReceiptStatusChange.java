package org.kontor.banking;

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

/** One arrow that a receipt took: append-only. */
@Entity
@Table(name = "receipt_status_change")
class ReceiptStatusChange extends StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_status_change_seq")
    @SequenceGenerator(name = "receipt_status_change_seq", sequenceName = "receipt_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receipt_id", nullable = false)
    private Receipt receipt;

    protected ReceiptStatusChange() {
    }

    ReceiptStatusChange(Receipt receipt, ReceiptStatus from, ReceiptStatus to, Stamp stamp) {
        super(from, to, stamp);
        this.receipt = receipt;
    }
}
