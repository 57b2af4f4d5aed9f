package org.kontor.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Row;

/** The days that were closed, one row per day and currency, and the sums of any day as the journal has them now. */
@ApplicationScoped
class Days {

    private static final String SUMS = "currency, orders, sales_net, tax, captured, refunded, fees, paid_out";

    @PersistenceContext
    private EntityManager entities;

    /** One close of a day at a time; a second one waits and then finds the first. */
    void claim(LocalDate date) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) claimed")
                .setParameter(1, "day close " + date).getSingleResult();
    }

    boolean isComplete(LocalDate date) {
        return !entities.createNativeQuery("select 1 from day_close where business_date = ?1 and complete limit 1")
                .setParameter(1, Date.valueOf(date)).getResultList().isEmpty();
    }

    /** The sums of the day in every currency of the books, zero where nothing happened. */
    List<DayTotals> count(LocalDate date) {
        var rows =
                Row.of(entities.createNativeQuery("select c.currency, coalesce(d.orders, 0), coalesce(d.sales_net, 0),"
                        + " coalesce(d.tax, 0), coalesce(d.captured, 0), coalesce(d.refunded, 0), coalesce(d.fees, 0),"
                        + " coalesce(d.paid_out, 0)"
                        + " from (select currency from market union select currency from account) c"
                        + " left join (select * from audit.v_day where business_date = ?1) d on d.currency = c.currency"
                        + " order by c.currency")
                .setParameter(1, Date.valueOf(date)));
        return rows.stream().map(row -> totals(row, 0)).toList();
    }

    void write(ClosedDay day) {
        for (var totals : day.totals()) {
            entities.createNativeQuery("insert into day_close (business_date, " + SUMS
                    + ", proof, balanced, closed_at, complete)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
                            + " on conflict (business_date, currency) do update set orders = excluded.orders,"
                            + " sales_net = excluded.sales_net, tax = excluded.tax, captured = excluded.captured,"
                            + " refunded = excluded.refunded, fees = excluded.fees, paid_out = excluded.paid_out,"
                            + " proof = excluded.proof, balanced = excluded.balanced, closed_at = excluded.closed_at,"
                            + " complete = excluded.complete")
                    .setParameter(1, Date.valueOf(day.date())).setParameter(2, totals.currency())
                    .setParameter(3, totals.orders()).setParameter(4, totals.salesNet().minor())
                    .setParameter(5, totals.tax().minor()).setParameter(6, totals.captured().minor())
                    .setParameter(7, totals.refunded().minor()).setParameter(8, totals.fees().minor())
                    .setParameter(9, totals.paidOut().minor()).setParameter(10, Proof.write(day.proof()))
                    .setParameter(11, day.balanced()).setParameter(12, Timestamp.from(day.closedAt()))
                    .setParameter(13, day.complete()).executeUpdate();
        }
    }

    /** Sales and tax of the day by account as the journal has them now. */
    List<DayAccount> accounts(LocalDate date) {
        return Row.of(entities.createNativeQuery("select d.account, a.name, d.amount_minor, d.currency"
                        + " from audit.v_day_account d join account a on a.code = d.account and a.currency = d.currency"
                        + " where d.business_date = ?1 and d.amount_minor <> 0 order by d.currency, d.account")
                .setParameter(1, Date.valueOf(date))).stream()
                .map(row -> new DayAccount(row.text(0), row.text(1), row.money(2, 3))).toList();
    }

    /** Writes the sums by account down as they are now, in place of those of an earlier close. */
    void keepAccounts(LocalDate date) {
        entities.createNativeQuery("delete from day_close_account where business_date = ?1")
                .setParameter(1, Date.valueOf(date)).executeUpdate();
        entities.createNativeQuery("insert into day_close_account (business_date, currency, account, amount_minor)"
                        + " select business_date, currency, account, amount_minor from audit.v_day_account"
                        + " where business_date = ?1")
                .setParameter(1, Date.valueOf(date)).executeUpdate();
    }

    Optional<ClosedDay> find(LocalDate date) {
        var rows = Row.of(entities.createNativeQuery("select complete, balanced, closed_at, proof, " + SUMS
                        + " from day_close where business_date = ?1 order by currency")
                .setParameter(1, Date.valueOf(date)));
        return rows.stream().findFirst()
                .map(first -> new ClosedDay(date, first.flag(0), first.flag(1), first.instant(2),
                rows.stream().map(row -> totals(row, 4)).toList(), Proof.read(first.text(3))));
    }

    /** Reads {@link #SUMS}, the first of them in the given cell. */
    private static DayTotals totals(Row row, int currency) {
        return new DayTotals(row.number(currency + 1), row.money(currency + 2, currency),
                row.money(currency + 3, currency),
                row.money(currency + 4, currency), row.money(currency + 5, currency), row.money(currency + 6, currency),
                row.money(currency + 7, currency));
    }
}
