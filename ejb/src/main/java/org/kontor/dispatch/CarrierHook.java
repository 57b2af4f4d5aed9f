package org.kontor.dispatch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.kontor.shared.NotFound;
import org.kontor.shared.inbox.Inbox;
import org.kontor.shared.inbox.InboxEnvelope;
import org.kontor.shipping.Carriers;

/**
 * Where carriers leave messages: believed or refused, stored as they came, and answered before anything is done about
 * them.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class CarrierHook {

    @Inject
    private Carriers carriers;

    @Inject
    private Inbox inbox;

    /**
     * Stores a message once; false when it cannot be believed. {@code headers} answers a request header by its name.
     */
    public boolean receive(String carrierName, UnaryOperator<String> headers, String body) {
        var carrier = carriers.find(carrierName).orElseThrow(() -> new NotFound("carrier", carrierName));
        var message = carrier.authentic(headers.apply(carrier.signatureHeader()), body);
        message.ifPresent(envelope -> inbox.store(carrier.name(), new InboxEnvelope(envelope.eventId(),
                envelope.type(), envelope.trackingNumber().value(), null), body));
        return message.isPresent();
    }
}
