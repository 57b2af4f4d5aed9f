package org.kontor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kontor.ordering.Ordering;
import org.kontor.risk.CardRefused;

/** Puts every refused card into the timeline of its order, where staff look for what the customer went through. */
@ApplicationScoped
class RefusedCards {

    @Inject
    private Ordering ordering;

    void hear(@Observes CardRefused event) {
        ordering.noted(event.order(), "PAYMENT_DECLINED", "");
    }
}
