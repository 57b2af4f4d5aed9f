package org.kontor.invoicing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.postal.AddressFormat;

/** Who sells, as the next document will say it. Documents that were issued keep the letterhead of their day. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class Letterhead {

    @Inject
    private Sellers sellers;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /**
     * The letterhead and who entered it.
     *
     * @param sample true while it is the demo shop's, which no real shop may print
     */
    public record Current(Seller seller, boolean sample, long version) {
    }

    public Current current() {
        return sellers.current();
    }

    /**
     * Replaces the letterhead; refused when a particular that the law asks for is missing or malformed, or when
     * somebody else changed it since {@code version} was read.
     */
    public void change(Seller seller, long version) {
        var faults = SellerFaults.of(seller);
        if (!faults.isEmpty()) {
            throw new InvoicingRefused(faults.values().iterator().next());
        }
        var before = sellers.current().seller();
        if (!sellers.replace(seller, version, actor.name(), clock.now())) {
            throw new Conflict("letterhead", seller.brand());
        }
        audit.changed("invoicing.letterhead", "letterhead", "invoices", changes(before, seller));
    }

    private static List<AuditChange> changes(Seller before, Seller after) {
        var now = particulars(after);
        return particulars(before).entrySet().stream()
                .map(old -> AuditChange.of(old.getKey(), old.getValue(), now.get(old.getKey()))).toList();
    }

    private static Map<String, String> particulars(Seller seller) {
        var all = new LinkedHashMap<String, String>();
        var address = seller.address();
        all.put("address", String.join(", ", address.name(), address.street(), AddressFormat.town(address), address.country()));
        all.put("bank", seller.bank());
        all.put("BIC", seller.bic());
        all.put("brand", seller.brand());
        all.put("directors", seller.directors());
        all.put("email", seller.email());
        all.put("IBAN", seller.iban());
        all.put("note", seller.note());
        all.put("phone", seller.phone());
        all.put("register", seller.register());
        all.put("tax number", seller.taxNumber());
        all.put("VAT id", seller.vatId());
        all.put("website", seller.website());
        return all;
    }
}
