package org.kontor.ordering;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A part of an order that goes elsewhere, or otherwise, than the order itself says; see {@link ConsignmentView}. */
@Entity
@Table(name = "order_consignment")
class OrderConsignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_consignment_seq")
    @SequenceGenerator(name = "order_consignment_seq", sequenceName = "order_consignment_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false)
    private Order order;
    @Column(name = "no", nullable = false)
    private int no;
    @Embedded
    private AgreedDelivery delivery;
    @OneToMany(mappedBy = "consignment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Pieces> pieces;

    protected OrderConsignment() {
    }

    OrderConsignment(Order order, PlacedConsignment placed, List<OrderLine> lines) {
        this.pieces = new ArrayList<>();
        this.order = order;
        this.no = placed.no();
        this.delivery = new AgreedDelivery(placed);
        lines.stream().filter(line -> line.isItem() && placed.pieces().containsKey(line.sku()))
                .forEach(line -> pieces.add(new Pieces(this, line, placed.pieces().get(line.sku()))));
    }

    int no() {
        return no;
    }

    void ship(Map<Long, Integer> units) {
        units.forEach((line, count) -> of(line).ship(count));
    }

    void callOff(CalledOffLine wish) {
        var units = wish.from().getOrDefault(no, 0);
        if (units > 0) {
            of(wish.lineId()).callOff(units);
        }
    }

    void promise(Promise anew) {
        delivery = delivery.promised(anew);
    }

    ConsignmentView view() {
        return delivery.view(no, pieces.stream().map(Pieces::view).toList());
    }

    private Pieces of(long line) {
        return pieces.stream().filter(each -> each.isOf(line)).findFirst()
                .orElseThrow(() -> new OrderRefused("ordering.refused.noSuchLine", order.number()));
    }

    /** So many pieces of a line, and what became of them. */
    @Entity(name = "OrderConsignmentLine")
    @Table(name = "order_consignment_line")
    static class Pieces {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_consignment_line_seq")
        @SequenceGenerator(name = "order_consignment_line_seq", sequenceName = "order_consignment_line_seq",
                allocationSize = 50)
        private Long id;
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "consignment_id", nullable = false)
        private OrderConsignment consignment;
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "order_line_id", nullable = false)
        private OrderLine line;
        @Column(name = "quantity", nullable = false)
        private int quantity;
        @Column(name = "shipped", nullable = false)
        private int shipped;
        @Column(name = "cancelled", nullable = false)
        private int cancelled;

        protected Pieces() {
        }

        Pieces(OrderConsignment consignment, OrderLine line, int quantity) {
            this.consignment = consignment;
            this.line = line;
            this.quantity = quantity;
        }

        boolean isOf(long lineId) {
            return line.id() == lineId;
        }

        void ship(int units) {
            if (units < 1 || units > view().open()) {
                throw new OrderRefused("ordering.refused.shipTooMany", line.name(), view().open());
            }
            shipped += units;
        }

        void callOff(int units) {
            if (units > view().open()) {
                throw new OrderRefused("ordering.refused.cancelTooMany", line.name(), view().open());
            }
            cancelled += units;
        }

        ConsignmentView.Pieces view() {
            return new ConsignmentView.Pieces(line.id(), line.sku(), line.title(), quantity, shipped, cancelled);
        }
    }
}
