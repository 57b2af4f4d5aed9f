package org.kontor.web.list;

import org.kontor.shared.Page;

/** A page on which staff list things; text, order and page stand in its address. */
public abstract class ListPage {

    private String q;
    private String sort;
    private String page;

    /** The part of the list that the page shows. */
    protected abstract Page<?> found();

    /** Whether something was looked for. */
    public abstract boolean isFiltered();

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
