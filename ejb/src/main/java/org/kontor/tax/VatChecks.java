package org.kontor.tax;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.VatId;

/** Has VAT ids checked. It asks the world outside, so it runs in no transaction; each answer is kept in its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class VatChecks {

    @Inject
    private VatIdCheck check;

    @Inject
    private VatProofs proofs;

    @Inject
    private BusinessClock clock;

    /** Whether to ask about an id: there is no answer of the last 24 hours, nor was there silence so recently. */
    public boolean isDue(VatId vatId, Duration patience) {
        var patientSince = clock.now().minus(patience);
        return proofs.current(vatId).filter(proof -> proof.isConclusive() || proof.askedAt().isAfter(patientSince))
                .isEmpty();
    }

    /**
     * What the tax offices say of an id: an answer of the last 24 hours counts, else they are asked. Silence is kept as
     * such and asked about again next time.
     */
    public VatProof check(VatId vatId, Optional<VatId> requester) {
        return proofs.current(vatId).filter(VatProof::isConclusive)
                .orElseGet(() -> proofs.keep(vatId, requester, check.ask(vatId, requester)));
    }
}
