package org.kontor.shipping;

import org.kontor.shared.Money;

/** One row of the rate table: the option as it costs from a value of goods on, in one country. */
record DeliveryRate(String country, Money from, int position, DeliveryOption option) {
}
