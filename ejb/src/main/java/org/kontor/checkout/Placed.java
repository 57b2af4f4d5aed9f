package org.kontor.checkout;

import java.util.Optional;
import org.kontor.shared.OrderNumber;

/** A placed order and where the customer pays; no address when the provider could not be reached just now. */
public record Placed(OrderNumber number, String accessKey, Optional<String> payUrl) {
}
