package org.kontor.risk;

import org.kontor.shared.Email;
import org.kontor.shared.Money;

/**
 * What is known of an order when it is placed.
 *
 * @param source from where it comes; null when nobody came over the web
 */
public record Buyer(Money total, String shipCountry, String billCountry, Email email, String source) {
}
