package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How an order is delivered, and the promise about it; orders from before there were promises keep none. */
@Embeddable
class AgreedDelivery {

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

    AgreedDelivery(String method, String name, Promise promise) {
        this.method = method;
        this.name = name;
        this.first = promise.first();
        this.last = promise.last();
    }

    String method() {
        return method;
    }

    String name() {
        return name;
    }

    /** The same way with a new promise. */
    AgreedDelivery promised(Promise anew) {
        return new AgreedDelivery(method, name, anew);
    }

    Promise promise() {
        return first == null ? null : new Promise(first, last);
    }
}
