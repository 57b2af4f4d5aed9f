package org.kontor.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;

/** What staff read of judgements, limits and lists. */
@Stateless
@RolesAllowed({"orders", "finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RiskQueries {

    @Inject
    private RiskBook book;

    @Inject
    private RiskPolicies policies;

    @Inject
    private BusinessClock clock;

    /** The judgements on some orders, by number. */
    public Map<String, RiskView> of(Collection<OrderNumber> orders) {
        return book.byOrders(orders.stream().map(OrderNumber::value).toList()).stream()
                .collect(Collectors.toMap(RiskView::order, view -> view));
    }

    public RiskLimits limits() {
        return policies.limits();
    }

    /** Newest first. */
    public List<ListEntry> entries() {
        return policies.entries();
    }

    /** Whether so many more cards were refused than taken in the whole shop that payments are slowed down. */
    public boolean isAlarm() {
        return RiskRules.isAlarm(policies.limits(), book.tried(null, clock.now()));
    }
}
