package org.kontor.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.CurrentActor;

/** Where staff of finance say how customers pay. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class TermsDesk {

    @Inject
    private Payments payments;

    @Inject
    private Markets markets;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<PaymentTermsChanged> changes;

    /** Changes the terms of a market, unless somebody else did so since they were read. */
    public void change(PaymentTerms wanted) {
        var terms = payments.termsForUpdate(wanted.market());
        var before = terms.view(markets.home().currency());
        if (before.version() != wanted.version()) {
            throw new Conflict("payment terms", wanted.market());
        }
        terms.change(wanted, actor.stamp("", clock.now()));
        changes.fire(new PaymentTermsChanged(UUID.randomUUID(), clock.now()));
        audit.record("payment.terms", "market", wanted.market(), before + " to " + wanted);
    }
}
