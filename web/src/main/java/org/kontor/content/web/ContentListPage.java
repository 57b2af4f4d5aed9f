package org.kontor.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.content.ContentDesk;
import org.kontor.content.ContentFilter;
import org.kontor.content.ContentRow;
import org.kontor.content.ContentStatus;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.ListAddress;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Sorting;
import org.kontor.web.Tab;
import org.kontor.web.Texts;

/** The pages as staff list them; text, status, order and page stand in the address. */
@Named
@RequestScoped
public class ContentListPage {

    private static final int SIZE = 25;

    @Inject
    private ContentDesk desk;

    private String q;
    private String status;
    private String sort;
    private String page;
    private Page<ContentRow> found;

    public void load() {
        if (PageNumber.parse(page).isEmpty()) {
            Responses.notFound();
        } else {
            found();
        }
    }

    private Page<ContentRow> found() {
        if (found == null) {
            var number = PageNumber.parse(page).orElse(1);
            found = desk.list(new ContentFilter(chosen(), q),
                    new PageRequest(number, SIZE, getSorting().key(), getSorting().descending()));
        }
        return found;
    }

    private ContentStatus chosen() {
        return Arrays.stream(ContentStatus.values()).filter(each -> key(each).equals(status)).findFirst().orElse(null);
    }

    private static String key(ContentStatus each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    public Sorting getSorting() {
        return Sorting.of(sort, "title");
    }

    public List<Tab> getTabs() {
        return Stream.of(null, ContentStatus.PUBLISHED, ContentStatus.DRAFT)
                .map(each -> new Tab(address().with("status", each == null ? null : key(each)).toString(),
                        each == null ? Texts.INSTANCE.get("content.list.all") : Texts.INSTANCE.label(each),
                        each == chosen()))
                .toList();
    }

    /** The address of the list after a click on a column. */
    public String sorted(String by) {
        return address().with("sort", getSorting().click(by)).toString();
    }

    public Pager getPager() {
        return Pager.of(found(), number -> address().page(number).toString());
    }

    private ListAddress address() {
        return ListAddress.of("/admin/pages").with("q", q).with("status", status).with("sort", sort);
    }

    public List<ContentRow> getRows() {
        return found().items();
    }

    public String tone(ContentStatus each) {
        return Tones.of(each);
    }

    public String getCount() {
        return Texts.INSTANCE.of("content.list.count", found().total());
    }

    public boolean isFiltered() {
        return chosen() != null || q != null && !q.isBlank();
    }

    /** There are pages, but none that was looked for. */
    public boolean isNothingFound() {
        return found().isEmpty() && isFiltered();
    }

    /** There is no page at all. */
    public boolean isNothingYet() {
        return found().isEmpty() && !isFiltered();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
