package org.kontor.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.content.ContentDesk;
import org.kontor.content.ContentFilter;
import org.kontor.content.ContentRow;
import org.kontor.content.ContentStatus;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.ListQuery;
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

    private ListQuery<ContentStatus> query() {
        return new ListQuery<>("/admin/pages", ContentStatus.class, "title", q, status, sort, page);
    }

    public void load() {
        if (query().request(SIZE).isEmpty()) {
            Responses.notFound();
        }
    }

    /** Nobody has loaded it where the form of a new page comes back with a fault. */
    private Page<ContentRow> found() {
        if (found == null) {
            found = desk.list(new ContentFilter(query().chosen(), q),
                    query().request(SIZE).orElse(PageRequest.of(1, SIZE)));
        }
        return found;
    }

    public Sorting getSorting() {
        return query().sorting();
    }

    public List<Tab> getTabs() {
        return query().tabs("content.list.all", List.of(ContentStatus.PUBLISHED, ContentStatus.DRAFT));
    }

    public String sorted(String by) {
        return query().sorted(by);
    }

    public Pager getPager() {
        return query().pager(found());
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
        return query().isFiltered();
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
