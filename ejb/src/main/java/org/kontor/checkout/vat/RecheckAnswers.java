package org.kontor.checkout.vat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.ordering.Ordering;
import org.kontor.tax.Recheck;
import org.kontor.tax.VatProof;
import org.kontor.tax.VatRechecks;
import org.kontor.tax.VatVerdict;

/**
 * What a late answer about a VAT id means for its order: it keeps its tax, its timeline says what came, and finance is
 * shown what is to be done. Order first, then the register.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RecheckAnswers {

    @Inject
    private Ordering ordering;

    @Inject
    private VatRechecks rechecks;

    public void take(Recheck asked, VatProof proof) {
        ordering.lock(asked.order());
        if (!proof.isConclusive()) {
            if (rechecks.silent(asked)) {
                ordering.happened(asked.order(), "VAT_ID_SILENT", asked.vatId().value());
            }
        } else if (rechecks.answered(asked.order(), proof.verdict())) {
            ordering.happened(asked.order(),
                    proof.verdict() == VatVerdict.VALID ? "VAT_ID_VALID" : "VAT_ID_INVALID", words(proof));
        }
    }

    private static String words(VatProof proof) {
        return proof.consultation() == null ? proof.vatId().value()
                : proof.vatId() + ", " + proof.consultation();
    }
}
