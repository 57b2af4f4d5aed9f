package org.kontor.accounting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closed days and the state of the proof, for those who answer for the books. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountingQueries {

    @Inject
    private Days days;

    @Inject
    private Proof proof;

    /** The day as it was closed; empty while it was not. */
    public Optional<ClosedDay> closedDay(LocalDate date) {
        return days.find(date);
    }

    /** The sums of a day as the journal has them at this moment. */
    public List<DayTotals> totals(LocalDate date) {
        return days.count(date);
    }

    /** Sales and output tax of a day by account, and so by country and rate. */
    public List<DayAccount> accounts(LocalDate date) {
        return days.accounts(date);
    }

    /** Asks every check now, without writing anything down. */
    public List<ProofLine> proofNow() {
        return proof.take();
    }
}
