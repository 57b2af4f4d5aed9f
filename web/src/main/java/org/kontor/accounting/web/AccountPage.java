package org.kontor.accounting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.kontor.ledger.LedgerQueries;
import org.kontor.ledger.StatementLine;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** The statement of one account: every posting of a span of days with the balance after it. */
@Named
@RequestScoped
public class AccountPage {

    private static final int SIZE = 50;

    @Inject
    private LedgerQueries ledger;

    @Inject
    private BusinessClock clock;

    private String code;
    private String currency;
    private String from;
    private String to;
    private String page;
    private LocalDate first;
    private LocalDate last;
    private String name;
    private Page<StatementLine> found;

    /** A posting with the way to its entry. */
    public record Line(StatementLine posting, String href) {
    }

    public void load() {
        var number = PageNumber.parse(page);
        if (code == null || currency == null || number.isEmpty()) {
            Responses.notFound();
            return;
        }
        last = Days.read(to).orElseGet(clock::today);
        first = Days.read(from).orElse(last);
        name = ledger.nameOf(code, currency).orElse(code);
        found = ledger.statement(code, currency, first, last, PageRequest.of(number.get(), SIZE));
    }

    public List<Line> getLines() {
        return found.items().stream().map(posting -> new Line(posting, Days.entry(posting.reference()))).toList();
    }

    public long getTotal() {
        return found.total();
    }

    /** Whether there is any posting; "empty" is a word of the expression language. */
    public boolean isFilled() {
        return !found.isEmpty();
    }

    public Pager getPager() {
        return Pager.of(found, number -> Days.account(code, currency, first, last) + "&page=" + number);
    }

    public String getBack() {
        return "/admin/books?date=" + last;
    }

    public LocalDate getFirst() {
        return first;
    }

    public LocalDate getLast() {
        return last;
    }

    public String getName() {
        return name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
