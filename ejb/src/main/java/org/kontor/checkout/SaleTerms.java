package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.content.ContentQueries;
import org.kontor.content.PublicationView;
import org.kontor.ordering.OrderTerms;
import org.kontor.shared.BusinessClock;

/**
 * The terms that buyers agree to with the order button: the page of that name as it is published. An order keeps which
 * publication it was, and publications never change; so what was agreed can be read for ever.
 */
@ApplicationScoped
public class SaleTerms {

    private static final String PAGE = "terms";

    @Inject
    private ContentQueries content;

    @Inject
    private BusinessClock clock;

    /** The terms as they are now; nothing where the shop publishes none. */
    public Optional<PublicationView> now() {
        return content.liveOne(PAGE);
    }

    /** The version of the terms as they are now; null where the shop publishes none. */
    Integer version() {
        return now().map(PublicationView::number).orElse(null);
    }

    /** What the buyer agrees to, who was shown this version; refuses when the terms are other ones now. */
    OrderTerms agree(Integer shown) {
        var version = version();
        if (!Objects.equals(version, shown)) {
            throw new CheckoutRefused(List.of(Lack.of(Lack.Code.TERMS)));
        }
        return of(version);
    }

    /** An agreement to a version at this moment; null for none. */
    OrderTerms of(Integer version) {
        return version == null ? null : new OrderTerms(PAGE, version, clock.now());
    }
}
