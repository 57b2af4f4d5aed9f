package org.kontor.invoicing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.CurrentActor;

/** Who sells, as the next document will say it. Documents that were issued keep the letterhead of their day. */
@Stateless
@PermitAll
public class Letterhead {

    @Inject
    private Sellers sellers;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /**
     * The letterhead and who entered it.
     *
     * @param sample true while it is the demo shop's, which no real shop may print
     */
    public record Current(Seller seller, boolean sample, long version) {
    }

    public Current current() {
        return sellers.current();
    }

    /** Replaces the letterhead; refused when somebody else changed it since {@code version} was read. */
    @RolesAllowed({"finance", "admin"})
    public void change(Seller seller, long version) {
        var changed = sellers.replace(seller, version, actor.name(), clock.now());
        if (!changed) {
            throw new Conflict("letterhead", seller.brand());
        }
        audit.record("invoicing.letterhead", "letterhead", "invoices", seller.address().name());
    }
}
