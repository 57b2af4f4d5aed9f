package org.kontor.giftcard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.giftcard.CardFilter;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardStatus;
import org.kontor.giftcard.GiftCardView;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Tab;
import org.kontor.web.Texts;

/** Gift cards and store credit, newest first. All of the page's state is in its address. */
@Named
@RequestScoped
public class GiftCardListPage {

    private static final int SIZE = 25;
    private static final String HERE = "/admin/gift-cards";

    @Inject
    private GiftCardQueries cards;

    @Inject
    private HttpServletRequest request;

    private String status;
    private String q;
    private String page;
    private Page<GiftCardView> found;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = cards.list(new CardFilter(chosen(), q), PageRequest.of(number.get(), SIZE));
    }

    private GiftCardStatus chosen() {
        return Arrays.stream(GiftCardStatus.values()).filter(each -> each.name().equalsIgnoreCase(status)).findFirst()
                .orElse(null);
    }

    public List<Tab> getTabs() {
        return Stream.concat(Stream.of(new Tab(HERE, Texts.INSTANCE.get("giftcard.all"), chosen() == null)),
                Arrays.stream(GiftCardStatus.values()).map(each -> new Tab(HERE + "?status="
                        + each.name().toLowerCase(Locale.ROOT), Texts.INSTANCE.label(each), each == chosen()))).toList();
    }

    public List<CardLine> getLines() {
        return found.items().stream().map(CardLine::new).toList();
    }

    public long getTotal() {
        return found.total();
    }

    public Pager getPager() {
        var rest = (status == null ? "" : "&status=" + encode(status)) + (q == null ? "" : "&q=" + encode(q));
        return Pager.of(found, number -> HERE + "?page=" + number + rest);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether the one who looks may give credit. */
    public boolean isGiver() {
        return request.isUserInRole("finance") || request.isUserInRole("admin");
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
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
