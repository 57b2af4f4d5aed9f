package org.kontor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kontor.shared.Page;

/** The links to the pages of a list: first and last, this one and its neighbours, and gaps between. */
public record Pager(int here, int pages, String previous, String next, List<Step> steps) {

    /** One place of the row: a link, the present page, or a gap. */
    public record Step(int number, String href, boolean link, boolean here, boolean gap) {
    }

    /** For a page of a list, with the address of each of its pages. */
    public static Pager of(Page<?> page, IntFunction<String> address) {
        var here = page.number();
        var last = page.pages();
        var steps = new ArrayList<Step>();
        var before = 0;
        for (var number : IntStream.rangeClosed(1, last).filter(n -> shown(n, here, last)).toArray()) {
            if (number > before + 1) {
                steps.add(new Step(0, null, false, false, true));
            }
            steps.add(new Step(number, address.apply(number), number != here, number == here, false));
            before = number;
        }
        return new Pager(here, last, here > 1 && here <= last ? address.apply(here - 1) : null,
                here < last ? address.apply(here + 1) : null, List.copyOf(steps));
    }

    private static boolean shown(int number, int here, int last) {
        return number == 1 || number == last || Math.abs(number - here) <= 1;
    }

    public boolean needed() {
        return pages > 1;
    }
}
