package org.kontor.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** What the books say, for those who may read them. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LedgerQueries {

    private static final String SUMS = "coalesce(sum(p.minor) filter (where p.side = 'DEBIT'), 0),"
            + " coalesce(sum(p.minor) filter (where p.side = 'CREDIT'), 0)";
    private static final String OF_ACCOUNT = " from posting p join journal_entry j on j.id = p.entry_id"
            + " join account a on a.id = p.account_id where a.code = ?1 and a.currency = ?2";

    @PersistenceContext
    private EntityManager entities;

    /** Every account that was posted to up to the end of the day, by kind and code. */
    public TrialBalance trialBalance(LocalDate date) {
        var rows = Row.of(entities.createNativeQuery("select a.code, a.name, a.type, a.currency, " + SUMS
                        + " from account a join posting p on p.account_id = a.id"
                        + " join journal_entry j on j.id = p.entry_id"
                        + " where j.business_date <= ?1 group by a.id, a.code, a.name, a.type, a.currency"
                        + " order by a.currency,"
                        + " array_position(array['ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'],"
                        + " cast(a.type as text)), a.code")
                .setParameter(1, Date.valueOf(date)));
        return new TrialBalance(date, rows.stream().map(LedgerQueries::balance).toList());
    }

    /** The name of an account; nothing while there is none of this code. */
    public Optional<String> nameOf(String account, String currency) {
        return entities.createNamedQuery(Account.BY_CODE, Account.class).setParameter("code", account)
                .setParameter("currency", currency).getResultStream().findFirst().map(Account::name);
    }

    /** The postings of an account within the dates (both included), oldest first, each with the balance after it. */
    public Page<StatementLine> statement(String account, String currency, LocalDate from, LocalDate to,
            PageRequest page) {
        var total = (Number) entities.createNativeQuery("select count(*)" + OF_ACCOUNT
                + " and j.business_date between ?3 and ?4")
                .setParameter(1, account).setParameter(2, currency)
                .setParameter(3, Date.valueOf(from)).setParameter(4, Date.valueOf(to)).getSingleResult();
        var rows = Row.of(
                entities.createNativeQuery("select * from (select j.id, j.reference, j.business_date, j.recorded_at,"
                        + " j.reason, j.subject, p.side, p.minor, p.currency, sum(case when (p.side = 'DEBIT')"
                        + " = (a.type in ('ASSET', 'EXPENSE')) then p.minor else -p.minor end)"
                        + " over (order by j.business_date, j.id, p.id) as balance, p.id as posting"
                        + OF_ACCOUNT + " and j.business_date <= ?4) s where s.business_date >= ?3"
                        + " order by s.business_date, s.id, s.posting limit ?5 offset ?6")
                .setParameter(1, account).setParameter(2, currency)
                .setParameter(3, Date.valueOf(from)).setParameter(4, Date.valueOf(to))
                .setParameter(5, page.size()).setParameter(6, page.offset()));
        return new Page<>(rows.stream().map(LedgerQueries::line).toList(), total.longValue(), page);
    }

    public Optional<EntryView> entry(String reference) {
        return entities.createNamedQuery(JournalEntry.BY_REFERENCE, JournalEntry.class)
                .setParameter("reference", reference).getResultStream().findFirst().map(this::view);
    }

    /** All entries about a subject, in the order in which they were recorded. */
    public List<EntryView> entriesOf(String subject) {
        return entities.createNamedQuery(JournalEntry.BY_SUBJECT, JournalEntry.class)
                .setParameter("subject", subject).getResultStream().map(this::view).toList();
    }

    private EntryView view(JournalEntry entry) {
        var mirror = entities.createNamedQuery(JournalEntry.MIRROR_OF, JournalEntry.class)
                .setParameter("entry", entry).getResultStream().findFirst();
        return entry.view(mirror.map(JournalEntry::reference).orElse(null));
    }

    private static TrialBalanceRow balance(Row row) {
        return new TrialBalanceRow(row.text(0), row.text(1), row.one(2, AccountType.class), row.money(4, 3),
                row.money(5, 3));
    }

    private static StatementLine line(Row row) {
        return new StatementLine(row.number(0), row.text(1), row.date(2), row.instant(3), row.text(4), row.text(5),
                row.one(6, Side.class), row.money(7, 8), row.money(9, 8));
    }
}
