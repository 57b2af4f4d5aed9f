package org.kontor.cart;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.cart.seen.CartSeen;
import org.kontor.cart.seen.SeenOffers;
import org.kontor.cart.seen.SeenSums;
import org.kontor.market.Market;
import org.kontor.pricing.ManualDiscount;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Address;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.Stamp;

/** What one customer has picked. Changed only while its row is locked, so that adding in two tabs loses nothing. */
@Entity
@Table(name = "cart")
@Cacheable(false)
@OptimisticLocking(cascade = true)
class Cart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cart_seq")
    @SequenceGenerator(name = "cart_seq", sequenceName = "cart_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;
    @Column(name = "token", nullable = false, length = 32, updatable = false)
    private CartToken token;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 12)
    private CartStatus status;
    @Column(name = "currency", nullable = false, length = 3)
    private String currency;
    @Embedded
    private CartParty party; // null until somebody says who orders
    @Column(name = "delivery_method", length = 20)
    private String deliveryMethod;
    @Column(name = "coupons", length = 130)
    private HeldCodes coupons;
    @Column(name = "division")
    private Division division; // null while it goes in one consignment
    @Column(name = "seen_offers")
    private SeenOffers seenOffers; // null while promotions gave nothing
    @Column(name = "seen_sums")
    private SeenSums seenSums; // null until the cart was shown as it is, for the same people
    @Column(name = "order_number", length = 20)
    private OrderNumber orderNumber;
    @Embedded
    private CartOrigin origin; // null for the cart of a guest that was read from the database
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CartLine> lines;
    @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<CartDiscount> discounts;

    protected Cart() {
    }

    Cart(CartToken token, String currency, CartOrigin origin, Instant now) {
        this.lines = new ArrayList<>();
        this.discounts = new ArrayList<>();
        this.token = token;
        this.origin = origin;
        this.currency = currency;
        this.status = CartStatus.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    CartToken token() {
        return token;
    }

    long version() {
        return version;
    }

    String currency() {
        return currency;
    }

    boolean isDraft() {
        return origin != null && origin.madeBy() != null;
    }

    /** Whose account it belongs to; empty for carts of guests and drafts. */
    Optional<CustomerNumber> customer() {
        return Optional.ofNullable(origin).map(CartOrigin::customer);
    }

    void belongTo(CustomerNumber customer, Instant now) {
        origin = CartOrigin.again(customer, origin == null ? null : origin.copiedFrom());
        touch(now);
    }

    boolean isActive() {
        return status == CartStatus.ACTIVE;
    }

    Optional<OrderNumber> orderNumber() {
        return Optional.ofNullable(orderNumber);
    }

    List<CartLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<Sku> skus() {
        return lines.stream().map(CartLine::sku).toList();
    }

    int quantity(Sku sku) {
        return line(sku).map(CartLine::quantity).orElse(0);
    }

    /** Who orders and where it goes, as far as that was said. */
    CartContact contact() {
        return party == null ? CartContact.NONE : party.contact();
    }

    Email email() {
        return contact().email();
    }

    Address shipTo() {
        return contact().shipTo();
    }

    String deliveryMethod() {
        return deliveryMethod;
    }

    List<CouponCode> coupons() {
        return coupons == null ? List.of() : coupons.codes();
    }

    void hold(HeldCodes codes, Instant now) {
        coupons = codes;
        touch(now);
    }

    void put(Sku sku, int quantity, Money unit, Instant now) {
        line(sku).ifPresentOrElse(line -> line.take(quantity),
                () -> lines.add(new CartLine(this, sku, quantity, unit,
                        lines.stream().mapToInt(CartLine::position).max().orElse(0) + 1)));
        touch(now);
    }

    void remove(Sku sku, Instant now) {
        lines.removeIf(line -> line.sku().equals(sku));
        touch(now);
    }

    void contact(CartContact contact, Instant now) {
        party = new CartParty(contact);
        seenSums = null; // whoever says another address expects other sums
        touch(now);
    }

    void deliver(String method, Instant now) {
        this.deliveryMethod = method;
        touch(now);
    }

    Division division() {
        return division == null ? Division.NONE : division;
    }

    void divide(Division anew, Instant now) {
        division = anew.isNone() ? null : anew;
        touch(now);
    }

    /**
     * Goes to the market of its owner, where everything is priced anew. What was seen stays what was seen; an address
     * where that market does not deliver, and a way of delivery, are chosen again.
     */
    void move(Market market, Instant now) {
        currency = market.currency();
        deliveryMethod = null;
        division = null;
        see(seen().elsewhere());
        if (shipTo() != null && !market.serves(shipTo().country())) {
            party = new CartParty(contact().withoutAddress());
        }
        touch(now);
    }

    /** The customer was told today's prices, and from when the goods are here. */
    void acknowledge(CurrentOffers offers) {
        lines.forEach(line -> line.see(offers));
    }

    /** What the customer saw last beside the goods. */
    CartSeen seen() {
        return new CartSeen(seenOffers, seenSums);
    }

    void see(CartSeen shown) {
        seenOffers = shown.given();
        seenSums = shown.expected();
    }

    /** What staff took off by hand; never asked of the cart of a customer, which has none. */
    List<GivenDiscount> discounts() {
        return !isDraft() ? List.of() : discounts.stream().map(CartDiscount::view).toList();
    }

    void give(ManualDiscount given, Stamp stamp) {
        discounts.stream().filter(each -> each.isOf(given.sku())).findFirst()
                .ifPresentOrElse(each -> each.become(given, stamp),
                        () -> discounts.add(new CartDiscount(this, given, stamp)));
        touch(stamp.at());
    }

    boolean takeBack(Sku sku, Instant now) {
        touch(now);
        return discounts.removeIf(each -> each.isOf(sku));
    }

    /** Ends it without an order and forgets what was said in it. */
    void end(CartStatus how, Instant now) {
        this.status = status.to(how);
        coupons = null;
        division = null;
        discounts.clear();
        contact(CartContact.NONE, now);
    }

    /** Ends it because all of it lies in the cart that makes an order again, whoever's it was. */
    void putInto(Cart again, Instant now) {
        end(CartStatus.MERGED, now);
        origin = (origin == null ? CartOrigin.of(null) : origin).putInto(again.id);
    }

    DraftView draft() {
        return new DraftView(id, token, status, origin.madeBy(), createdAt, orderNumber, origin.copiedFrom(),
                discounts());
    }

    void complete(OrderNumber order, Instant now) {
        this.status = status.to(CartStatus.COMPLETED);
        this.orderNumber = order;
        touch(now);
    }

    private Optional<CartLine> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    private void touch(Instant now) {
        updatedAt = now;
    }
}
