package org.kontor.invoicing;

import org.kontor.shared.Money;
import org.kontor.shared.Rate;

/**
 * The tax of a document in the currency in which the seller accounts for tax (Directive 2006/112/EC, Article 230; BT-6
 * and BT-111), for documents in another one.
 *
 * @param rate what one unit of it was worth in the currency of the document on the day of the order
 */
public record HomeTax(Money amount, Rate rate) {
}
