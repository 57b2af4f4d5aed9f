package org.kontor.importing.demo.deals;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** A variant as an order copies it. */
record Article(Sku sku, String name, String option, String picture, Money unit, TaxCategory category) {
}
