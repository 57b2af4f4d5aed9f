package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The columns of {@link OrderTerms} in an order; written once. */
@Embeddable
class AgreedTerms {

    @Column(name = "terms_page", updatable = false)
    private String page;
    @Column(name = "terms_version", updatable = false)
    private Integer version;
    @Column(name = "terms_agreed_at", updatable = false)
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
