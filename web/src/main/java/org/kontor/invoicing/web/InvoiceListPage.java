package org.kontor.invoicing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.invoicing.InvoiceFilter;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.invoicing.WaitingClaim;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Issued documents, newest first. All of the page's state is in its address. */
@Named
@RequestScoped
public class InvoiceListPage {

    private static final int SIZE = 25;

    @Inject
    private InvoiceQueries invoices;

    private String kind;
    private String q;
    private String page;
    private Page<InvoiceRow> found;

    /** A tab above the list. */
    public record Tab(String label, String href, boolean current) {
    }

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = invoices.list(new InvoiceFilter(chosen(), q, null, null), PageRequest.of(number.get(), SIZE));
    }

    private InvoiceKind chosen() {
        return Arrays.stream(InvoiceKind.values()).filter(each -> each.name().equalsIgnoreCase(kind)).findFirst()
                .orElse(null);
    }

    public List<Tab> getTabs() {
        return Stream.concat(Stream.of(new Tab(Texts.INSTANCE.get("invoicing.list.all"), "/admin/invoices",
                chosen() == null)),
                Arrays.stream(InvoiceKind.values()).map(each -> new Tab(Texts.INSTANCE.get("invoicing.list." + each),
                        "/admin/invoices?kind=" + each.name().toLowerCase(Locale.ROOT), each == chosen()))).toList();
    }

    public List<InvoiceRow> getRows() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    public boolean isWithoutRows() {
        return found.isEmpty();
    }

    public Pager getPager() {
        var rest = (kind == null ? "" : "&kind=" + encode(kind)) + (q == null ? "" : "&q=" + encode(q));
        return Pager.of(found, number -> "/admin/invoices?page=" + number + rest);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<WaitingClaim> getWaiting() {
        return invoices.waitingClaims();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
