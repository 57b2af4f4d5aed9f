package org.kontor.tax;

import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.VatId;

/**
 * Goods that go from the seller's country to another, or stay: all that the tax on them depends on. Where the goods go
 * decides, not where the bill goes.
 *
 * @param oss          whether the seller declares in the one stop shop
 * @param on           the tax point date
 * @param buyer        the VAT id of a business; null for a consumer
 * @param proof        what is known of that id; null when nothing is
 * @param certificates those of the buyer, whatever became of them; none of a buyer who is not known for sure
 */
public record Supply(String from, TaxDestination to, boolean oss, LocalDate on, VatId buyer, VatProof proof,
                     List<Certificate> certificates) {

    public Supply {
        certificates = List.copyOf(certificates);
    }

    /** The same once more is known of the buyer's VAT id. */
    Supply proved(VatProof known) {
        return new Supply(from, to, oss, on, buyer, known, certificates);
    }
}
