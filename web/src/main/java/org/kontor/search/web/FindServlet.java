package org.kontor.search.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.kontor.invoicing.InvoiceFilter;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderQueries;
import org.kontor.search.SearchQueries;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.PageRequest;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * What the palette of the back office finds for typed words, as JSON: orders, documents and products, a few of each,
 * and only what the roles of the signed-in person open.
 */
@WebServlet(name = "find", urlPatterns = "/admin/find")
public class FindServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int EACH = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    @Inject
    private transient OrderQueries orders;

    @Inject
    private transient InvoiceQueries invoices;

    @Inject
    private transient SearchQueries products;

    private record Hit(String group, String icon, String label, String note, String href) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        var found = JsonMaker.array();
        if (typed.length() >= SHORTEST && typed.length() <= LONGEST) {
            hits(typed, request).forEach(hit -> found.add(JsonMaker.object().add("group", hit.group())
                    .add("icon", hit.icon()).add("label", hit.label()).add("note", hit.note())
                    .add("href", hit.href())));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(found.build().toString());
    }

    private Stream<Hit> hits(String typed, HttpServletRequest request) {
        var all = Stream.<Hit>empty();
        if (may(request, "admin", "orders", "finance")) {
            all = Stream.concat(orders(typed), invoices(typed));
        }
        return may(request, "admin", "content") ? Stream.concat(all, products(typed)) : all;
    }

    private static boolean may(HttpServletRequest request, String... roles) {
        return Arrays.stream(roles).anyMatch(request::isUserInRole);
    }

    private Stream<Hit> orders(String typed) {
        var filter = new OrderFilter(OrderFilter.View.ALL, typed, null, null, null, null, null, null,
                null);
        return orders.list(filter, PageRequest.of(1, EACH)).items().stream().map(row -> new Hit("orders", "inbox",
                row.number() + " \u00b7 " + row.customerName() + " \u00b7 " + Texts.INSTANCE.label(row.paymentStatus()),
                Formats.money(row.total()), "/admin/orders/" + row.number()));
    }

    private Stream<Hit> invoices(String typed) {
        return invoices.list(new InvoiceFilter(null, typed, null, null), PageRequest.of(1, EACH)).items().stream()
                .map(row -> new Hit("documents", "receipt", row.number() + " \u00b7 "
                        + Texts.INSTANCE.label(row.kind()),
                        Formats.money(row.gross()), "/admin/invoices/" + row.number()));
    }

    private Stream<Hit> products(String typed) {
        return products.find(typed, PageRequest.of(1, EACH)).page().items().stream().map(card -> new Hit("products",
                "tag", card.name(), card.brand(), "/admin/products/" + card.slug()));
    }
}
