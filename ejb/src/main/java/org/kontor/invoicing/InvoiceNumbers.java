package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/**
 * Takes numbers without a gap: the series stays locked until the transaction that issues ends, so a number that is
 * rolled back is given out again. Always the last lock that a flow takes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InvoiceNumbers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** The next number of a kind; a date before the one last printed in the series is moved up to it. */
    public IssuedNumber nextForUpdate(InvoiceKind kind, LocalDate wished) {
        var last = Row.first(entities.createNativeQuery(
                "select last_on, last_at from invoice_series where series = ?1 for update")
                .setParameter(1, kind.series())).orElseThrow();
        var issuedOn = wished.isAfter(last.date(0)) ? wished : last.date(0);
        var now = clock.now();
        var issuedAt = now.isAfter(last.instant(1)) ? now : last.instant(1);
        entities.createNativeQuery("update invoice_series set last_on = ?2, last_at = ?3 where series = ?1")
                .setParameter(1, kind.series()).setParameter(2, Date.valueOf(issuedOn))
                .setParameter(3, Timestamp.from(issuedAt)).executeUpdate();
        var no = Row.first(
                entities.createNativeQuery("insert into invoice_counter (series, year, last_no) values (?1, ?2, 1)"
                        + " on conflict (series, year) do update set last_no = invoice_counter.last_no + 1"
                        + " returning last_no")
                .setParameter(1, kind.series()).setParameter(2, issuedOn.getYear())).orElseThrow();
        return new IssuedNumber(kind, issuedOn.getYear(), no.number(0), issuedOn, issuedAt);
    }
}
