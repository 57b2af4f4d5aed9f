package org.kontor.tax;

import java.util.Optional;
import org.kontor.shared.VatId;

/**
 * The port to who knows which VAT ids were given out. It answers within seconds and never throws: silence is an answer
 * ({@link VatVerdict#UNAVAILABLE}). Never called in a transaction.
 */
public interface VatIdCheck {

    /**
     * @param requester our own id: only who names itself gets the number of the consultation
     */
    VatIdAnswer ask(VatId asked, Optional<VatId> requester);
}
