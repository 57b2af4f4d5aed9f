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
import java.time.Instant;
import org.kontor.shared.Stamp;

/** Something that happened to an order, for its timeline. */
@Entity
@Table(name = "order_happening")
class Happening {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_happening_seq")
    @SequenceGenerator(name = "order_happening_seq", sequenceName = "order_happening_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false)
    private Order order;
    @Column(name = "kind", nullable = false)
    private String kind;
    @Column(name = "detail", nullable = false)
    private String detail;
    @Column(name = "actor", nullable = false)
    private String actor;
    @Column(name = "at", nullable = false)
    private Instant at;

    protected Happening() {
    }

    Happening(Order order, String kind, String detail, Stamp stamp) {
        this.order = order;
        this.kind = kind;
        this.detail = detail;
        this.actor = stamp.actor();
        this.at = stamp.at();
    }
}
