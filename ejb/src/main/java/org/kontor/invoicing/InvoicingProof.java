package org.kontor.invoicing;

import java.util.List;

/**
 * What is left to do, and what must never be: shipments without an invoice, documents not drawn, and series with a gap.
 */
public record InvoicingProof(int parcelsLeft, int undrawn, List<String> gaps) {

    public InvoicingProof {
        gaps = List.copyOf(gaps);
    }

    public boolean holds() {
        return parcelsLeft == 0 && undrawn == 0 && gaps.isEmpty();
    }
}
