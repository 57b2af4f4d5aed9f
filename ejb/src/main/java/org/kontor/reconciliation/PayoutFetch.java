package org.kontor.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import org.kontor.payment.PayoutSource;

/**
 * Brings payouts and their items from the providers into the shop's own rows: asked outside of any transaction, kept
 * one payout at a time, so that a fetch that breaks goes on where it stood.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayoutFetch {

    private static final Period BACK = Period.ofDays(30);

    @Inject
    @Any
    private Instance<PayoutSource> sources;

    @Inject
    private Payouts payouts;

    /** Fetches what arrived up to a day and is not here yet; answers with how many payouts were new. */
    public int fetch(LocalDate upTo) {
        var fetched = 0;
        for (var source : sources) {
            for (var told : source.payouts(upTo.minus(BACK), upTo)) {
                if (told.status().equals("paid")) {
                    fetched += fetch(source, told) ? 1 : 0;
                }
            }
        }
        return fetched;
    }

    private boolean fetch(PayoutSource source, PayoutSource.Payout told) {
        var noted = payouts.note(source.name(), told);
        if (noted.lacksItems()) {
            payouts.itemise(noted.id(), source.items(told.reference()));
        }
        return noted.lacksItems();
    }
}
