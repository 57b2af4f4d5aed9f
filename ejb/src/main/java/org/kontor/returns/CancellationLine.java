package org.kontor.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Money;

/** What a cancellation takes from one order line; never changed. */
@Entity
@Table(name = "cancellation_line")
class CancellationLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cancellation_line_seq")
    @SequenceGenerator(name = "cancellation_line_seq", sequenceName = "cancellation_line_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cancellation_id", nullable = false)
    private Cancellation cancellation;
    @Column(name = "order_line_id", nullable = false)
    private long orderLineId;
    @Column(name = "quantity", nullable = false)
    private int quantity;
    @Column(name = "waived_minor", nullable = false)
    private long waivedMinor;
    @Column(name = "refund_minor", nullable = false)
    private long refundMinor;

    protected CancellationLine() {
    }

    CancellationLine(Cancellation cancellation, CancellationView.Line line) {
        this.cancellation = cancellation;
        this.orderLineId = line.orderLineId();
        this.quantity = line.units();
        this.waivedMinor = line.waived().minor();
        this.refundMinor = line.refund().minor();
    }

    CancellationView.Line view() {
        return new CancellationView.Line(orderLineId, quantity, Money.ofMinor(waivedMinor, cancellation.currency()),
                Money.ofMinor(refundMinor, cancellation.currency()));
    }
}
