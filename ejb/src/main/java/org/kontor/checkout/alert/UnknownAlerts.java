package org.kontor.checkout.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.outbox.Outbox;

/** Leaves a message for finance about each payment that has been UNKNOWN for too long: one, however long it lasts. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class UnknownAlerts {

    @Inject
    private AlertSettings settings;

    @Inject
    private UnknownPayments payments;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessClock clock;

    /** Of at most so many; where finance has no address those that still last are told once it has. */
    public void tell(int limit) {
        if (settings.finance().isPresent()) {
            payments.since(clock.now().minus(settings.patience()), limit).forEach(unknown -> outbox.put(
                    UnknownPayments.MESSAGE, unknown.reference(), unknown.key(), JsonMaker.object()
                            .add("payment", unknown.id()).add("since", unknown.since().toString()).build()));
        }
    }
}
