package org.kontor.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditFilter;
import org.kontor.audit.AuditQueries;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** Who did what to which thing, with values before and after. All of the page's state is in its address. */
@Named
@RequestScoped
public class AuditListPage {

    private static final int SIZE = 50;

    @Inject
    private AuditQueries audit;

    private String who;
    private String action;
    private String q;
    private String from;
    private String until;
    private String page;
    private Page<AuditEntry> found;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = audit.list(new AuditFilter(who, action, q, day(from), day(until)), PageRequest.of(number.get(), SIZE));
    }

    /** What is no day does not narrow the list. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public List<AuditLine> getRows() {
        return found.items().stream().map(AuditLine::of).toList();
    }

    public long getTotal() {
        return found.total();
    }

    public boolean isWithoutRows() {
        return found.isEmpty();
    }

    public boolean isFiltered() {
        return !query().isEmpty();
    }

    public List<AuditLine.Choice> getActions() {
        return audit.actions().stream().map(AuditLine.Choice::of).toList();
    }

    public Pager getPager() {
        return Pager.of(found, number -> "/admin/audit-log?page=" + number + query());
    }

    private String query() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("who", who);
        parts.put("action", action);
        parts.put("q", q);
        parts.put("from", from);
        parts.put("until", until);
        return parts.entrySet().stream().filter(part -> part.getValue() != null && !part.getValue().isBlank())
                .map(part -> "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
