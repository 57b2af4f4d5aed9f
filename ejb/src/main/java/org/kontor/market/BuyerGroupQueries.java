package org.kontor.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Email;

/** Which groups of customers there are, and who is in which. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class BuyerGroupQueries {

    @Inject
    private GroupBook groups;

    /** The group of a customer, of whom the caller is certain; none if theirs is closed. */
    public Optional<BuyerGroup> of(Email customer) {
        return groups.of(customer);
    }

    /** What staff call a group. */
    public String name(BuyerGroup group) {
        return groups.name(group);
    }

    /** All groups by their names. */
    @RolesAllowed({"content", "orders", "finance", "admin"})
    public List<BuyerGroupRow> all() {
        return groups.rows();
    }
}
