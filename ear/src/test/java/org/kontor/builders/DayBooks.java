package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.accounting.AccountingQueries;
import org.kontor.accounting.DayAccount;
import org.kontor.shared.BusinessClock;

/** What the accountant reads of a day. */
@ApplicationScoped
public class DayBooks {

    @Inject
    private AccountingQueries accounting;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** What is booked of today so far. */
    public Day today() {
        return new Day(staff.does(() -> accounting.accounts(clock.today())));
    }

    /** The accounts of a day at one moment. */
    public record Day(List<DayAccount> accounts) {

        /** What came to an account since an earlier moment, in minor units. */
        public long more(String code, Day than) {
            return on(code) - than.on(code);
        }

        private long on(String code) {
            return accounts.stream().filter(each -> each.code().equals(code)).mapToLong(each -> each.amount().minor())
                    .sum();
        }
    }
}
