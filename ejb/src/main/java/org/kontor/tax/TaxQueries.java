package org.kontor.tax;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.market.Market;
import org.kontor.shared.Email;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.VatId;

/** The rates of value added tax, and which of them falls on a supply. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class TaxQueries {

    private static final int MOST = 100;

    @Inject
    private TaxRates rates;

    @Inject
    private VatProofs proofs;

    @Inject
    private Certificates certificates;

    @Inject
    private Rechecks rechecks;

    /**
     * The rate of a category in a country on the tax point date (section 27 (1) UStG: the day of the supply);
     * refuses with {@link org.kontor.shared.NotFound} where the shop has no rate.
     */
    public TaxRate rate(String country, TaxCategory category, LocalDate taxPoint) {
        return rates.table().rate(country, category, taxPoint);
    }

    /** All percentages of a country on the tax point date. */
    public Map<TaxCategory, Percentage> rates(String country, LocalDate taxPoint) {
        return rates.table().rates(country, taxPoint);
    }

    /**
     * Which tax falls on goods that the market sends to a country. A VAT id costs a look at what is known of it, but
     * nobody outside is asked: see {@link VatChecks}.
     *
     * @param buyer the VAT id of a business; null for a consumer
     * @param known the buyer's address, only if it is certain that it is they who buy: their certificates count then
     */
    public TaxDecision decide(Market market, TaxDestination destination, LocalDate taxPoint, VatId buyer,
            Optional<Email> known) {
        var table = rates.table();
        var supply = new Supply(market.seller(), destination, market.oss(), taxPoint, buyer, null,
                known.map(certificates::of).orElse(List.of()));
        var decision = table.decide(table.matters(supply) ? supply.proved(proofs.current(buyer).orElse(null)) : supply);
        return market.taxCountry().equals(market.seller()) || !table.isTaxing(market.taxCountry()) ? decision
                : decision.included(table.rates(market.taxCountry(), taxPoint));
    }

    /** Whether goods can be sent to a country: whose tax it would be is known. */
    public boolean knows(String country) {
        return rates.table().knows(country);
    }

    /** Whether the tax offices confirmed this VAT id within the last day; nobody outside is asked. */
    public boolean isConfirmed(VatId vatId) {
        return proofs.current(vatId).filter(proof -> proof.verdict() == VatVerdict.VALID).isPresent();
    }

    /** Every rate with its dates, by country, for staff. */
    @RolesAllowed({"finance", "admin"})
    public List<TaxRateRow> list() {
        return rates.rows();
    }

    /** The categories that goods can be of, the general one first. */
    @RolesAllowed({"content", "finance", "admin"})
    public List<NamedCategory> categories() {
        return rates.categories();
    }

    /** Orders whose tax may not be owed and about which a person decides, the longest first. */
    @RolesAllowed({"finance", "admin"})
    public List<Recheck> openRechecks() {
        return rechecks.open(MOST);
    }
}
