package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({"DAY,2026-12-31,2026-12-31,2027-01-01", "WEEK,2027-01-03,2026-12-28,2027-01-04",
            "WEEK,2026-12-28,2026-12-28,2027-01-04", "MONTH,2028-02-29,2028-02-01,2028-03-01",
            "MONTH,2026-12-01,2026-12-01,2027-01-01"})
    void followsTheCalendar(Pace.Period period, LocalDate day, LocalDate start, LocalDate after) {
        assertEquals(start, period.startOf(day));
        assertEquals(after, period.after(day));
    }

    @Test
    void saysWhoHasHadEnough() {
        var pace = new Pace(Pace.Period.WEEK, 5, 2);
        assertNull(pace.shut(4, 1));
        assertEquals(Reason.USED_UP_FOR_NOW, pace.shut(5, 0));
        assertEquals(Reason.USED_BY_CUSTOMER_FOR_NOW, pace.shut(4, 2));
        assertNull(new Pace(Pace.Period.DAY, null, 2).shut(1000, 1));
        assertNull(new Pace(Pace.Period.DAY, 2, null).shut(1, 1000));
    }
}
