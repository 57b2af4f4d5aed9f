package org.kontor.pricelist.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.pricelist.PricePoint;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Sku;
import org.kontor.web.Formats;

/**
 * The prices of a list as staff type or paste them: a line each, article number, pieces from which on it holds (or
 * nothing) and price, parted by spaces, tabs or semicolons. What is given away says so in a word: a price of zero is
 * taken for a slip.
 */
record PriceLines(List<PricePoint> points, List<String> unread, List<String> slips) {

    /** What stands in place of a price that is zero on purpose. */
    private static final String FREE = "free";

    private static final Pattern PARTING = Pattern.compile("[;\\s]+");
    private static final Pattern PIECES = Pattern.compile("[1-9][0-9]{0,2}");

    static PriceLines read(String text, String currency) {
        var points = new ArrayList<PricePoint>();
        var unread = new ArrayList<String>();
        var slips = new ArrayList<String>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var point = point(PARTING.split(line), currency);
            if (point == null) {
                unread.add(line);
            } else {
                points.add(point);
                if (point.price().isZero() && !line.toLowerCase(Locale.ROOT).endsWith(FREE)) {
                    slips.add(point.sku().value());
                }
            }
        });
        return new PriceLines(points, unread, slips);
    }

    private static PricePoint point(String[] cells, String currency) {
        if (cells.length != 2 && cells.length != 3) {
            return null;
        }
        var sku = Sku.read(cells[0]);
        var price = price(cells[cells.length - 1], currency);
        var pieces = cells.length == 2 ? "1" : cells[1];
        return sku.isEmpty() || price.isEmpty() || !PIECES.matcher(pieces).matches() ? null
                : new PricePoint(sku.get(), Integer.parseInt(pieces), price.get());
    }

    private static Optional<Money> price(String cell, String currency) {
        return cell.equalsIgnoreCase(FREE) ? Optional.of(Money.zero(currency)) : MoneyInput.read(cell, currency);
    }

    /** The lines again, those that could not be read last. */
    String text() {
        var lines = new ArrayList<>(points.stream().map(PriceLines::line).toList());
        lines.addAll(unread);
        return String.join("\n", lines);
    }

    private static String line(PricePoint point) {
        return point.sku() + (point.from() == 1 ? " " : " " + point.from() + " ")
                + (point.price().isZero() ? FREE : Formats.input(point.price()));
    }

    /** With these prices of one piece: what stands there already is replaced. */
    PriceLines with(Map<Sku, Money> prices) {
        var all = new LinkedHashMap<String, PricePoint>();
        points.forEach(point -> all.put(point.sku() + " " + point.from(), point));
        prices.forEach((sku, price) -> all.put(sku + " 1", new PricePoint(sku, 1, price)));
        return new PriceLines(List.copyOf(all.values()), unread, slips);
    }

    List<Sku> skus() {
        return points.stream().map(PricePoint::sku).distinct().collect(Collectors.toList());
    }
}
