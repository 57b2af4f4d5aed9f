package org.kontor.web.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Tab;
import org.kontor.web.Texts;

/**
 * What the address of a list says that staff filter by text and status, and sort.
 *
 * @param statuses what may be chosen, in small letters; anything else chooses nothing
 * @param order    how it is sorted where the address does not say so
 */
public record ListQuery<E extends Enum<E>>(String path, Class<E> statuses, String order, String q, String status,
                                           String sort, String page) {

    /** The page that was asked for; empty where it is no number. */
    public Optional<PageRequest> request(int size) {
        return PageNumber.parse(page).map(number -> new PageRequest(number, size, sorting().key(),
                sorting().descending()));
    }

    public Sorting sorting() {
        return Sorting.of(sort, order);
    }

    /** The address of the list in this order, or the other way round when it has that order already. */
    public String sorted(String by) {
        return address().with("sort", sorting().click(by)).toString();
    }

    /** Null: all. */
    public E chosen() {
        return Arrays.stream(statuses.getEnumConstants()).filter(each -> key(each).equals(status)).findFirst()
                .orElse(null);
    }

    private String key(E each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    /** A view of all, called by that key, and one for each of these. */
    public List<Tab> tabs(String all, List<E> shown) {
        return Stream.concat(Stream.of(new Tab(address().with("status", null).toString(), Texts.INSTANCE.get(all),
                chosen() == null)), shown.stream().map(each -> new Tab(address().with("status", key(each)).toString(),
                Texts.INSTANCE.label(each), each == chosen()))).toList();
    }

    public Pager pager(Page<?> found) {
        return Pager.of(found, number -> address().page(number).toString());
    }

    public boolean isFiltered() {
        return chosen() != null || q != null && !q.isBlank();
    }

    private ListAddress address() {
        return ListAddress.of(path).with("q", q).with("status", status).with("sort", sort);
    }
}
