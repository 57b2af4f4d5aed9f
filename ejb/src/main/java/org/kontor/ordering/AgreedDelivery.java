package org.kontor.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.Address;

/**
 * Where an order, or a consignment of it, goes and how, and the promise about it; orders from before there were promises
 * keep none.
 */
@Embeddable
class AgreedDelivery {

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "ship_name", nullable = false))
    @AttributeOverride(name = "company", column = @Column(name = "ship_company"))
    @AttributeOverride(name = "street", column = @Column(name = "ship_street", nullable = false))
    @AttributeOverride(name = "extra", column = @Column(name = "ship_extra"))
    @AttributeOverride(name = "postcode", column = @Column(name = "ship_postcode"))
    @AttributeOverride(name = "city", column = @Column(name = "ship_city", nullable = false))
    @AttributeOverride(name = "region", column = @Column(name = "ship_region"))
    @AttributeOverride(name = "country", column = @Column(name = "ship_country", nullable = false))
    private Address to;
    @Column(name = "delivery_method", nullable = false)
    private String method;
    @Column(name = "delivery_name", nullable = false)
    private String name;
    @Column(name = "promised_first")
    private LocalDate first;
    @Column(name = "promised_last")
    private LocalDate last;

    protected AgreedDelivery() {
    }

    AgreedDelivery(PlaceOrder agreed) {
        this(agreed.shipTo(), agreed.deliveryMethod(), agreed.deliveryName(), agreed.promise());
    }

    AgreedDelivery(PlacedConsignment agreed) {
        this(agreed.shipTo(), agreed.method(), agreed.name(), agreed.promise());
    }

    private AgreedDelivery(Address to, String method, String name, Promise promise) {
        this.to = to;
        this.method = method;
        this.name = name;
        this.first = promise.first();
        this.last = promise.last();
    }

    Address to() {
        return to;
    }

    String method() {
        return method;
    }

    String name() {
        return name;
    }

    /** The same way with a new promise. */
    AgreedDelivery promised(Promise anew) {
        return new AgreedDelivery(to, method, name, anew);
    }

    ConsignmentView view(int no, List<ConsignmentView.Pieces> pieces) {
        return new ConsignmentView(no, to, method, name, promise(), pieces);
    }

    Promise promise() {
        return first == null ? null : new Promise(first, last);
    }
}
