package org.kontor.tax;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;

/**
 * Where staff keep exemption certificates. They hold for what is priced from then on; orders keep what was agreed. What
 * was entered wrongly is revoked and entered anew.
 */
@Stateless
@RolesAllowed({"finance", "admin"})
public class CertificateDesk {

    private static final int LONGEST_REASON = 200;
    private static final int MOST = 200;

    @Inject
    private Certificates certificates;

    @Inject
    private TaxRates rates;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /** Those of a customer, the last to end first. */
    public List<Certificate> of(Email customer) {
        return certificates.of(customer);
    }

    /** The newest certificates of everybody. */
    public List<Certificate> newest() {
        return certificates.newest(MOST);
    }

    /** Enters what the customer has shown; answers its id. */
    public long enter(Email customer, CertificatePlan plan) {
        plan.check();
        if (!rates.table().isTaxing(plan.country())) {
            throw new TaxRefused("tax.refused.jurisdiction");
        }
        var id = certificates.add(customer, plan, actor.name()).orElseThrow(() -> new TaxRefused("tax.refused.known"));
        audit.record("tax.certificate", "tax certificate", String.valueOf(id), customer.value() + ": " + plan.country()
                + " " + plan.number() + ", " + plan.from() + " to " + plan.to());
        return id;
    }

    /** Takes a certificate back from today on. */
    public void revoke(long id, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new TaxRefused("tax.refused.reason", LONGEST_REASON);
        }
        var certificate = certificates.byId(id).orElseThrow(() -> new NotFound("tax certificate", id));
        if (certificates.revoke(id, clock.today(), reason.strip()) != 1) {
            throw new TaxRefused("tax.refused.revoked");
        }
        audit.record("tax.revoke", "tax certificate", String.valueOf(id), certificate.customer().value() + ": "
                + certificate.country() + " " + certificate.number() + ", " + reason.strip());
    }
}
