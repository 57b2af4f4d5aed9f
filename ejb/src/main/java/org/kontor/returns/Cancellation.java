package org.kontor.returns;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/** Units of an order that were called off before they left: written once, with its lines, and never changed. */
@Entity
@Table(name = "cancellation")
@NamedQuery(name = Cancellation.BY_KEY, query = "select c from Cancellation c where c.key = :key")
@NamedQuery(name = Cancellation.BY_NUMBER, query = "select c from Cancellation c where c.number = :number")
@NamedQuery(name = Cancellation.OF_ORDER, query = "select c from Cancellation c where c.order = :order order by c.id")
class Cancellation {

    static final String BY_KEY = "Cancellation.byKey";
    static final String BY_NUMBER = "Cancellation.byNumber";
    static final String OF_ORDER = "Cancellation.ofOrder";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cancellation_seq")
    @SequenceGenerator(name = "cancellation_seq", sequenceName = "cancellation_seq", allocationSize = 50)
    private Long id;
    @Column(name = "number", nullable = false)
    private String number;
    @Column(name = "order_number", nullable = false)
    private OrderNumber order;
    @Column(name = "whole", nullable = false)
    private boolean whole;
    @Column(name = "by_customer", nullable = false)
    private boolean byCustomer;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "cancelled_by", nullable = false)
    private String cancelledBy;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @OneToMany(mappedBy = "cancellation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CancellationLine> lines;

    protected Cancellation() {
    }

    Cancellation(String number, CancelItems wish, boolean byCustomer, CallOff parts, Stamp stamp) {
        this.lines = new ArrayList<>();
        this.number = number;
        this.order = wish.order();
        this.whole = parts.isWhole();
        this.byCustomer = byCustomer;
        this.currency = parts.currency();
        this.key = wish.key().value();
        this.reason = stamp.reason();
        this.cancelledBy = stamp.actor();
        this.createdAt = stamp.at();
        parts.lines().forEach(line -> lines.add(new CancellationLine(this, line)));
    }

    String currency() {
        return currency;
    }

    CancellationView view() {
        return new CancellationView(number, order, whole, byCustomer, reason, cancelledBy, createdAt,
                lines.stream().map(CancellationLine::view).toList());
    }
}
