package org.kontor.invoicing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.VatId;

/**
 * What a letterhead lacks before documents may carry it: the particulars of § 14 (4) UStG, the VAT number that EN 16931
 * wants of every seller (BR-CO-26), an account that exists in form, and nothing longer than its column.
 */
public final class SellerFaults {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Map<String, Integer> LONGEST = Map.ofEntries(Map.entry("brand", 60), Map.entry("name", 160),
            Map.entry("street", 160), Map.entry("postcode", 12), Map.entry("city", 80), Map.entry("taxNumber", 30),
            Map.entry("register", 160), Map.entry("directors", 200), Map.entry("email", 254), Map.entry("phone", 40),
            Map.entry("website", 200), Map.entry("bank", 120), Map.entry("note", 500));

    private final Map<String, String> faults = new LinkedHashMap<>();

    private SellerFaults() {
    }

    /** The key of a sentence by the name of the particular that it is about, in the order of the page. */
    public static Map<String, String> of(Seller seller) {
        var found = new SellerFaults();
        found.required("brand", seller.brand());
        found.required("name", seller.address().name());
        found.required("street", seller.address().street());
        found.required("postcode", seller.address().postcode());
        found.required("city", seller.address().city());
        found.optional("register", seller.register());
        found.optional("directors", seller.directors());
        found.tax(seller);
        found.contact(seller);
        found.account(seller);
        found.optional("note", seller.note());
        return found.faults;
    }

    private void tax(Seller seller) {
        if (VatId.read(seller.vatId()).isEmpty()) {
            faults.put("vatId", "invoicing.refused.vatId");
        }
        optional("taxNumber", seller.taxNumber());
    }

    private void contact(Seller seller) {
        required("email", seller.email());
        if (seller.email() != null && !EMAIL.matcher(seller.email()).matches()) {
            faults.put("email", "invoicing.refused.email");
        }
        required("phone", seller.phone());
        optional("website", seller.website());
    }

    private void account(Seller seller) {
        required("bank", seller.bank());
        if (Iban.read(seller.iban()).isEmpty()) {
            faults.put("iban", "invoicing.refused.iban");
        }
        if (seller.bic() != null && !BIC.matcher(seller.bic()).matches()) {
            faults.put("bic", "invoicing.refused.bic");
        }
    }

    private void required(String name, String value) {
        if (value == null || value.isBlank()) {
            faults.put(name, "invoicing.refused.missing");
        }
        optional(name, value);
    }

    private void optional(String name, String value) {
        if (value != null && value.length() > LONGEST.get(name)) {
            faults.put(name, "invoicing.refused.tooLong");
        }
    }
}
