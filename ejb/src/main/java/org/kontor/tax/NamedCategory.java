package org.kontor.tax;

import org.kontor.shared.TaxCategory;

/** A category of goods and what people call it. */
public record NamedCategory(TaxCategory category, String name) {

    public String code() {
        return category.code();
    }
}
