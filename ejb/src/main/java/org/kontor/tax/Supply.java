package org.kontor.tax;

import java.time.LocalDate;
import org.kontor.shared.VatId;

/**
 * Goods that go from the seller's country to another, or stay: all that the tax on them depends on. Where the goods go
 * decides, not where the bill goes.
 *
 * @param oss   whether the seller declares in the one stop shop
 * @param on    the tax point date
 * @param buyer the VAT id of a business; null for a consumer
 * @param proof what is known of that id; null when nothing is
 */
public record Supply(String from, String to, boolean oss, LocalDate on, VatId buyer, VatProof proof) {
}
