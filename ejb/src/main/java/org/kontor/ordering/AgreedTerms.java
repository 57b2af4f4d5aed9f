package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The columns of {@link OrderTerms} in an order; written once, by {@link Order#agree} at the latest. */
@Embeddable
class AgreedTerms {

    @Column(name = "terms_page")
    private String page;
    @Column(name = "terms_version")
    private Integer version;
    @Column(name = "terms_agreed_at")
    private Instant agreedAt;

    protected AgreedTerms() {
    }

    AgreedTerms(OrderTerms terms) {
        this.page = terms.page();
        this.version = terms.version();
        this.agreedAt = terms.agreedAt();
    }

    static OrderTerms view(AgreedTerms agreed) {
        return agreed == null || agreed.page == null ? null
                : new OrderTerms(agreed.page, agreed.version, agreed.agreedAt);
    }
}
