package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.invoicing.InvoiceSnapshot.Seller;

class SellerFaultsTest {

    private static final Seller GOOD = Samples.seller();

    private static Seller seller(String vatId, String email, String iban, String bic, String note) {
        return new Seller(GOOD.brand(), GOOD.address(), vatId, GOOD.taxNumber(), GOOD.register(), GOOD.directors(),
                email, GOOD.phone(), GOOD.website(), GOOD.bank(), iban, bic, note);
    }

    @Test
    void findsNothingInACompleteLetterhead() {
        assertEquals(Map.of(), SellerFaults.of(GOOD));
    }

    @Test
    void wantsNoMoreThanTheLawDoes() {
        var plain = new Seller("Lamp", GOOD.address(), GOOD.vatId(), null, null, null, GOOD.email(), GOOD.phone(), null,
                GOOD.bank(), GOOD.iban(), null, null);
        assertEquals(Map.of(), SellerFaults.of(plain));
    }

    @Test
    void namesEveryParticularThatIsWrongInTheOrderOfThePage() {
        var faults = SellerFaults.of(seller("DE12", "nobody", "DE00", "x", "n".repeat(501)));
        assertEquals(List.of("vatId", "email", "iban", "bic", "note"), List.copyOf(faults.keySet()));
        assertEquals("invoicing.refused.tooLong", faults.get("note"));
    }

    @Test
    void wantsAVatIdOfEverySellerBecauseTheStandardDoes() {
        assertEquals(Map.of("vatId", "invoicing.refused.vatId"),
                SellerFaults.of(seller(null, GOOD.email(), GOOD.iban(), null, null)));
    }
}
