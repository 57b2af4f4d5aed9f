package org.kontor.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;

/** The switches of the market. They hold for carts from then on; orders keep what was agreed. */
@Stateless
@RolesAllowed("admin")
public class MarketDesk {

    @Inject
    private MarketTable table;

    @Inject
    private AuditTrail audit;

    /**
     * Says how the market taxes; other nodes follow within a minute.
     *
     * @param pricesIncludeTax whether list prices include the tax of the home country; if not, tax is added to them
     * @param oss              whether consumers in other member states pay the tax of theirs
     * @param rounding         where the tax of orders is rounded from then on
     */
    public void tax(boolean pricesIncludeTax, boolean oss, TaxRounding rounding) {
        var before = table.home();
        table.tax(before.code(), pricesIncludeTax, oss, rounding);
        audit.changed("market.tax", "market", before.code(), List.of(
                AuditChange.of("prices include tax", before.pricesIncludeTax(), pricesIncludeTax),
                AuditChange.of("one stop shop", before.oss(), oss),
                AuditChange.of("tax rounded per", before.taxRounding(), rounding)));
    }
}
