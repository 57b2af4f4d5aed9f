package org.kontor.accounting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.kontor.accounting.AccountingQueries;
import org.kontor.accounting.ClosedDay;
import org.kontor.accounting.DayAccount;
import org.kontor.accounting.DayTotals;
import org.kontor.accounting.ProofLine;
import org.kontor.ledger.LedgerQueries;
import org.kontor.ledger.TrialBalance;
import org.kontor.ledger.TrialBalanceRow;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Texts;

/** One business day in the books: its sums, its proof, and the trial balance at its end. */
@Named
@RequestScoped
public class BooksPage {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @Inject
    private AccountingQueries accounting;

    @Inject
    private LedgerQueries ledger;

    @Inject
    private BusinessClock clock;

    private String date;
    private String check;
    private LocalDate day;
    private ClosedDay closed;
    private List<DayTotals> totals;
    private List<ProofLine> proof;
    private List<DayAccount> rates;
    private TrialBalance trialBalance;

    /** A rule of the books and what the proof says of it. */
    public record Rule(String code, String sentence, String tone, String state, List<ProofLine.Finding> examples,
            String more) {
    }

    /** An account of the trial balance with the way to its statement. */
    public record Line(TrialBalanceRow row, String href) {
    }

    public void load() {
        day = Days.read(date).orElseGet(clock::today);
        closed = accounting.closedDay(day).orElse(null);
        totals = closed == null ? accounting.totals(day) : closed.totals();
        var asked = check != null && !check.isBlank();
        proof = asked ? accounting.proofNow() : closed == null ? List.of() : closed.proof();
        trialBalance = ledger.trialBalance(day);
        rates = accounting.accounts(day);
    }

    public LocalDate getDay() {
        return day;
    }

    public String getBefore() {
        return "/admin/books?date=" + day.minusDays(1);
    }

    public String getAfter() {
        return "/admin/books?date=" + day.plusDays(1);
    }

    public String getCheckNow() {
        return "/admin/books?date=" + day + "&check=now";
    }

    public String getCsv() {
        return "/admin/books/trial-balance.csv?date=" + day;
    }

    public ClosedDay getClosed() {
        return closed;
    }

    /** What the badge beside the title says. */
    public String getTone() {
        return closed == null ? "neutral" : !closed.balanced() ? "bad" : closed.complete() ? "ok" : "info";
    }

    public String getState() {
        var key = closed == null ? "open" : !closed.balanced() ? "broken" : closed.complete() ? "proved"
                : "provisional";
        return Texts.INSTANCE.get("accounting.state." + key);
    }

    public List<DayTotals> getTotals() {
        return totals;
    }

    /** Sales and output tax of the day by country and rate. */
    public List<DayAccount> getRates() {
        return rates;
    }

    public List<Rule> getRules() {
        return proof.stream().map(BooksPage::rule).toList();
    }

    private static Rule rule(ProofLine line) {
        var more = line.broken() - line.examples().size();
        return new Rule(line.code(), Texts.INSTANCE.get("accounting.check." + line.code()), line.holds() ? "ok" : "bad",
                line.holds() ? Texts.INSTANCE.get("accounting.holds")
                        : Texts.INSTANCE.of("accounting.broken", line.broken()),
                line.examples(), more > 0 ? Texts.INSTANCE.of("accounting.more", more) : "");
    }

    public List<Line> getAccounts() {
        return trialBalance.rows().stream()
                .map(row -> new Line(row, Days.account(row.code(), row.currency(), FIRST, day))).toList();
    }

    public List<TrialBalance.Total> getSums() {
        return trialBalance.totals();
    }

    /** The postings of the day behind a figure of the day. */
    public String entries(String account, String currency) {
        return Days.account(account, currency, day, day);
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getCheck() {
        return check;
    }

    public void setCheck(String check) {
        this.check = check;
    }
}
