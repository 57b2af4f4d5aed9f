package org.kontor.ordering;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.JoinFetch;
import org.eclipse.persistence.annotations.JoinFetchType;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** One line of an order: a copy of what was agreed, and counters of what became of its units and its money. */
@Entity
@Table(name = "order_line")
class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_line_seq")
    @SequenceGenerator(name = "order_line_seq", sequenceName = "order_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false)
    private Order order;

    @Column(name = "position", nullable = false)
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private LineKind kind;
    @Column(name = "sku", nullable = false)
    private String sku;
    @Column(name = "name", nullable = false)
    private String name;
    @Column(name = "option_label")
    private String optionLabel;
    @Column(name = "picture")
    private String picture;
    @Column(name = "quantity", nullable = false)
    private int quantity;
    @Column(name = "unit_minor", nullable = false)
    private long unitMinor;
    @Column(name = "discount_minor", nullable = false)
    private long discountMinor;
    @Column(name = "line_minor", nullable = false)
    private long lineMinor;
    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;
    @Column(name = "tax_category", nullable = false)
    private TaxCategory taxCategory;
    @Column(name = "tax_percentage", nullable = false)
    private Percentage taxPercentage;
    @Column(name = "shipped", nullable = false)
    private int shipped;
    @Column(name = "cancelled", nullable = false)
    private int cancelled;
    @Column(name = "returned", nullable = false)
    private int returned;
    @Column(name = "refunded_minor", nullable = false)
    private long refundedMinor;
    @Column(name = "waived_minor", nullable = false)
    private long waivedMinor;

    @Column(name = "price_list", length = 80, updatable = false)
    private String priceList;
    @Column(name = "consignment", updatable = false)
    private Integer consignment; // of a delivery; null for the first
    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    @JoinFetch(JoinFetchType.OUTER)
    private List<OrderDiscount> discounts;
    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    @JoinFetch(JoinFetchType.OUTER)
    private List<OrderUnit> units;

    protected OrderLine() {
    }

    OrderLine(Order order, int position, PlacedLine placed) {
        this.discounts = new ArrayList<>();
        this.units = new ArrayList<>();
        this.order = order;
        this.position = position;
        this.kind = placed.kind();
        this.sku = placed.sku();
        this.name = placed.name();
        this.optionLabel = placed.optionLabel();
        this.picture = placed.picture();
        this.quantity = placed.quantity();
        this.unitMinor = placed.unit().minor();
        this.discountMinor = placed.discount().minor();
        this.lineMinor = placed.line().minor();
        this.taxMinor = placed.tax().minor();
        this.taxCategory = placed.taxCategory();
        this.taxPercentage = placed.taxPercentage();
        this.priceList = placed.priceList();
        this.consignment = placed.consignment() > 1 ? placed.consignment() : null;
        placed.discounts().forEach(discount -> discounts.add(new OrderDiscount(this, discount)));
        placed.units().forEach(unit -> units.add(new OrderUnit(this, units.size() + 1, unit)));
    }

    Order order() {
        return order;
    }

    String sku() {
        return sku;
    }

    String name() {
        return name;
    }

    String title() {
        return optionLabel == null ? name : name + ", " + optionLabel;
    }

    Long id() {
        return id;
    }

    int position() {
        return position;
    }

    boolean isItem() {
        return kind == LineKind.ITEM;
    }

    /** Whether an invoice will speak of it: not of gift cards, nor of what is not sent and costs nothing any more. */
    boolean isBillable() {
        return !taxCategory.isGiftCard()
                && (isItem() ? !isWhollyCancelled() : lineMinor - waivedMinor - refundedMinor > 0);
    }

    /** Whether units of it went into a parcel; gift cards never do. */
    boolean isSent() {
        return isItem() && !taxCategory.isGiftCard() && shipped > 0;
    }

    int open() {
        return isItem() ? quantity - shipped - cancelled : 0;
    }

    int shipped() {
        return shipped;
    }

    int returned() {
        return returned;
    }

    /** Units that the customer has or still gets. */
    int left() {
        return isItem() ? quantity - cancelled - returned : 0;
    }

    long waivedMinor() {
        return waivedMinor;
    }

    boolean isWhollyCancelled() {
        return cancelled == quantity;
    }

    void ship(int units) {
        if (units < 1 || units > open()) {
            throw new OrderRefused("ordering.refused.shipTooMany", name, open());
        }
        shipped += units;
    }

    void callOff(CalledOffLine wish) {
        if (wish.units() < 0 || wish.units() > open()) {
            throw new OrderRefused("ordering.refused.cancelTooMany", name, open());
        }
        var after = Math.addExact(waivedMinor, wish.waived().minor());
        if (wish.waived().isNegative() || Math.addExact(after, refundedMinor) > lineMinor) {
            throw new OrderRefused("ordering.refused.refundTooMuch", name,
                    money(lineMinor - refundedMinor - waivedMinor));
        }
        cancelled += wish.units();
        waivedMinor = after;
    }

    void refund(RefundedLine refund) {
        if (refund.returned() < 0 || refund.returned() > shipped - returned) {
            throw new OrderRefused("ordering.refused.returnTooMany", name, shipped - returned);
        }
        var after = Math.addExact(refundedMinor, refund.amount().minor());
        if (refund.amount().isNegative() || after > lineMinor - waivedMinor) {
            throw new OrderRefused("ordering.refused.refundTooMuch", name,
                    money(lineMinor - refundedMinor - waivedMinor));
        }
        returned += refund.returned();
        refundedMinor = after;
    }

    /** Discounts in the order in which they were taken, units in that of their positions. */
    OrderLineView view() {
        return new OrderLineView(id, position, kind, sku, name, optionLabel, picture, quantity, money(unitMinor),
                money(discountMinor), money(lineMinor), money(taxMinor), taxCategory, taxPercentage, shipped, cancelled,
                returned, money(refundedMinor), money(waivedMinor),
                discounts.stream().sorted(comparing(OrderDiscount::id, nullsLast(naturalOrder())))
                        .map(OrderDiscount::view).toList(),
                units.stream().sorted(comparing(OrderUnit::position)).map(OrderUnit::view).toList(), priceList,
                consignment != null ? consignment : kind == LineKind.DELIVERY ? 1 : 0);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, order.currency());
    }
}
