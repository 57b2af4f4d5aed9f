package org.kontor.ordering;

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

/** What some pieces of a line cost each; never changed and never computed again. */
@Entity
@Table(name = "order_unit")
class OrderUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_unit_seq")
    @SequenceGenerator(name = "order_unit_seq", sequenceName = "order_unit_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false)
    private Order order;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_line_id", nullable = false)
    private OrderLine line;
    @Column(name = "position", nullable = false)
    private int position;
    @Column(name = "pieces", nullable = false)
    private int pieces;
    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;
    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;

    protected OrderUnit() {
    }

    OrderUnit(OrderLine line, int position, UnitCost agreed) {
        this.order = line.order();
        this.line = line;
        this.position = position;
        this.pieces = agreed.pieces();
        this.grossMinor = agreed.gross().minor();
        this.taxMinor = agreed.tax().minor();
    }

    int position() {
        return position;
    }

    UnitCost view() {
        return new UnitCost(pieces, Money.ofMinor(grossMinor, order.currency()),
                Money.ofMinor(taxMinor, order.currency()));
    }
}
