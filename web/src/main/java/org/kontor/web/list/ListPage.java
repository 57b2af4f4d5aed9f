package org.kontor.web.list;

import org.kontor.shared.Page;
import org.kontor.web.Pager;

/** A page on which staff list things by text and status; text, status, order and page stand in its address. */
public abstract class ListPage<E extends Enum<E>> {

    /** How many things a page shows. */
    protected static final int SIZE = 25;

    private final String path;
    private final Class<E> statuses;
    private final String order;

    private String q;
    private String status;
    private String sort;
    private String page;

    /**
     * @param statuses what may be chosen
     * @param order    how it is sorted where the address does not say so
     */
    protected ListPage(String path, Class<E> statuses, String order) {
        this.path = path;
        this.statuses = statuses;
        this.order = order;
    }

    /** What the address says. */
    protected ListQuery<E> query() {
        return new ListQuery<>(path, statuses, order, q, status, sort, page);
    }

    /** The part of the list that the page shows. */
    protected abstract Page<?> found();

    public Sorting getSorting() {
        return query().sorting();
    }

    public String sorted(String by) {
        return query().sorted(by);
    }

    public Pager getPager() {
        return query().pager(found());
    }

    public boolean isFiltered() {
        return query().isFiltered();
    }

    /** There are some, but none that was looked for. */
    public boolean isNothingFound() {
        return found().isEmpty() && isFiltered();
    }

    /** There is none at all. */
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
