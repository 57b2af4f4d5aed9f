package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** The rates that the shop knows, and those that staff announce. */
class TaxDeskIT extends ShippedEar {

    @Inject
    private TaxDesk desk;

    @Inject
    private TaxQueries taxes;

    @Inject
    private Markets markets;

    @Inject
    private Staff staff;

    @Inject
    private AuditQueries audit;

    @Inject
    private BusinessClock clock;

    private Percentage standard(String country, LocalDate day) {
        return taxes.rate(country, TaxCategory.STANDARD, day).percentage();
    }

    private void announce(String country, String percentage, LocalDate from, String source) {
        staff.does(() -> {
            desk.announce(country, TaxCategory.STANDARD, Percentage.parse(percentage), from, source);
            return country;
        });
    }

    @Test
    void tax01KnowsBothRatesOfEveryMemberStateToday() {
        var countries = staff.does(() -> taxes.list()).stream().map(TaxRateRow::country).collect(Collectors.toSet());

        assertEquals(27, countries.stream().filter(code -> code.length() == 2 && !code.equals("XI")).count());
        assertTrue(countries.containsAll(Set.of("XI", "JUNGHOLZ", "MADEIRA", "AZORES")), countries.toString());
        countries.forEach(country -> {
            assertTrue(standard(country, clock.today()).compareTo(Percentage.parse("16")) >= 0, country);
            assertTrue(taxes.rate(country, TaxCategory.REDUCED, clock.today()).percentage()
                    .compareTo(standard(country, clock.today())) <= 0, country);
        });
        assertEquals(Percentage.parse("25.5"), standard("FI", clock.today()));
        assertEquals(Percentage.parse("24"), standard("FI", LocalDate.of(2024, 8, 31)));
    }

    @Test
    void tax01DecidesForEveryCountryThatTheMarketDeliversTo() {
        for (var country : Set.copyOf(markets.home().countries())) {
            assertEquals(country, taxes.decide(markets.home(), TaxDestination.of(country), clock.today(), null,
                    Optional.empty()).country());
        }
    }

    @Test
    void holdsAnAnnouncedRateFromItsDayOnAndTellsTheAuditor() {
        var from = clock.today().plusYears(60);
        announce("LV", "22.5", from, "A notice of this test");

        assertEquals(Percentage.parse("21"), standard("LV", from.minusDays(1)));
        assertEquals(Percentage.parse("22.5"), standard("LV", from));
        var told = staff.does(() -> audit.of("tax rate", "LV STANDARD"));
        assertTrue(told.get(0).toString().contains("22.5"), told.toString());
    }

    @Test
    void knowsAnAnnouncedRateAtOnceThoughSomebodyAskedBeforeItWasCommitted() {
        var from = clock.today().plusYears(61);
        staff.doesAsOne(() -> {
            announceAsOne("EE", "23", from);
            return staff.does(() -> standard("EE", from));
        });

        assertEquals(Percentage.parse("23"), standard("EE", from));
    }

    @Test
    void neverKnowsARateThatWasAnnouncedAndTakenBack() {
        var from = clock.today().plusYears(62);
        assertThrows(EJBException.class, () -> staff.doesAsOne(() -> {
            announceAsOne("LT", "23", from);
            standard("LT", from);
            throw new IllegalStateException("it is taken back");
        }));

        assertEquals(Percentage.parse("21"), standard("LT", from));
    }

    private void announceAsOne(String country, String percentage, LocalDate from) {
        desk.announce(country, TaxCategory.STANDARD, Percentage.parse(percentage), from, "A notice of this test");
    }

    @Test
    void neverChangesWhatHoldsAlready() {
        var later = clock.today().plusYears(50);
        assertEquals("tax.refused.past", refusal("MT", "20", clock.today(), "A notice"));
        assertEquals("tax.refused.percentage", refusal("MT", "100", later, "A notice"));
        assertEquals("tax.refused.source", refusal("MT", "20", later, " "));
        assertEquals("tax.refused.country", refusal("US", "20", later, "A notice"));
        announce("MT", "20", later, "A notice");
        assertEquals("tax.refused.order", refusal("MT", "21", later.minusDays(1), "A notice"));
        assertEquals(Percentage.parse("18"), standard("MT", clock.today()));
    }

    private String refusal(String country, String percentage, LocalDate from, String source) {
        return assertThrows(TaxRefused.class, () -> announce(country, percentage, from, source)).messageKey();
    }
}
