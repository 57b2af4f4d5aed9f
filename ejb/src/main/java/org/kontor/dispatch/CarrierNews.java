package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.shared.inbox.InboxHandler;
import org.kontor.shared.inbox.InboxMessage;
import org.kontor.shipping.Carriers;
import org.kontor.shipping.TrackingNumber;

/**
 * Applies what carriers tell. A message about a parcel that is not known is kept and tried again: it may have overtaken
 * the answer to our booking.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class CarrierNews implements InboxHandler {

    @Inject
    private Carriers carriers;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private ParcelSteps steps;

    @Override
    public boolean hears(String provider) {
        return carriers.find(provider).isPresent();
    }

    @Override
    public Outcome apply(InboxMessage message) {
        var parcel = shipments.byTracking(message.provider(), new TrackingNumber(message.subject()));
        if (parcel.isEmpty()) {
            return new Outcome.Later("no parcel with the tracking number " + message.subject() + " is known");
        }
        var events = carriers.of(message.provider()).events(message.body());
        return steps.hear(parcel.get().number(), events) ? new Outcome.Applied() : new Outcome.NothingToDo();
    }
}
