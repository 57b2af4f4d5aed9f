package org.kontor.web.list;

import org.kontor.web.Pager;

/** A list that is filtered by status, too; the status stands in its address. */
public abstract class StatusListPage<E extends Enum<E>> extends ListPage {

    /** How many things a page shows. */
    protected static final int SIZE = 25;

    private final String path;
    private final Class<E> statuses;
    private final String order;

    private String status;

    /**
     * @param statuses what may be chosen
     * @param order    how it is sorted where the address does not say so
     */
    protected StatusListPage(String path, Class<E> statuses, String order) {
        this.path = path;
        this.statuses = statuses;
        this.order = order;
    }

    /** What the address says. */
    protected ListQuery<E> query() {
        return new ListQuery<>(path, statuses, order, getQ(), status, getSort(), getPage());
    }

    public Sorting getSorting() {
        return query().sorting();
    }

    public String sorted(String by) {
        return query().sorted(by);
    }

    public Pager getPager() {
        return query().pager(found());
    }

    @Override
    public boolean isFiltered() {
        return query().isFiltered();
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
