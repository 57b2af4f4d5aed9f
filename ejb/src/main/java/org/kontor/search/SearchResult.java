package org.kontor.search;

import java.util.Optional;
import org.kontor.catalog.ProductCard;
import org.kontor.shared.Page;

/** What was found for the text, best first; {@code exact} is the product whose stock number or GTIN was typed. */
public record SearchResult(String text, Page<ProductCard> page, Optional<ProductCard> exact) {
}
