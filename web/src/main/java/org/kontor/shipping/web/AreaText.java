package org.kontor.shipping.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.shipping.ZoneArea;

/** Areas as staff type them: countries with commas between them, or a country and ranges of postcodes in a line. */
final class AreaText {

    private static final Pattern COUNTRIES = Pattern.compile("[A-Z]{2}( *, *[A-Z]{2})*");
    private static final Pattern RANGES = Pattern.compile("([A-Z]{2}) +(\\S.*)");
    private static final Pattern RANGE = Pattern.compile("([0-9A-Z]{1,10})(?: *[-\u2013] *([0-9A-Z]{1,10}))?");

    private AreaText() {
    }

    static List<ZoneArea> read(String typed, boolean excluded, String field, Typed faults) {
        var areas = new ArrayList<ZoneArea>();
        for (var line : Typed.text(typed).toUpperCase(Locale.ROOT).lines().map(String::strip)
                .filter(each -> !each.isEmpty()).toList()) {
            var ranges = RANGES.matcher(line);
            if (COUNTRIES.matcher(line).matches()) {
                for (var country : line.split(" *, *")) {
                    areas.add(new ZoneArea(country, null, null, excluded));
                }
            } else if (ranges.matches()) {
                ranges(ranges.group(1), ranges.group(2), excluded, areas, field, faults);
            } else {
                faults.wrong(field, "shipping.wrong.area", line);
            }
        }
        return areas;
    }

    private static void ranges(String country, String typed, boolean excluded, List<ZoneArea> areas, String field,
            Typed faults) {
        for (var part : typed.split(" *, *")) {
            var range = RANGE.matcher(part.strip());
            if (range.matches()) {
                var to = range.group(2) == null ? range.group(1) : range.group(2);
                var area = new ZoneArea(country, range.group(1), to, excluded);
                areas.add(area);
                if (!area.isSound()) {
                    faults.wrong(field, "shipping.wrong.range", part.strip());
                }
            } else {
                faults.wrong(field, "shipping.wrong.area", part.strip());
            }
        }
    }

    static String text(List<ZoneArea> areas, boolean excluded) {
        var lines = new ArrayList<String>();
        var whole = areas.stream().filter(area -> area.excluded() == excluded && area.isWhole())
                .map(ZoneArea::country).collect(Collectors.joining(", "));
        if (!whole.isEmpty()) {
            lines.add(whole);
        }
        var ranges = areas.stream().filter(area -> area.excluded() == excluded && !area.isWhole())
                .collect(Collectors.groupingBy(ZoneArea::country, LinkedHashMap::new,
                        Collectors.mapping(AreaText::range, Collectors.joining(", "))));
        ranges.forEach((country, codes) -> lines.add(country + " " + codes));
        return String.join("\n", lines);
    }

    private static String range(ZoneArea area) {
        return area.from().equals(area.to()) ? area.from() : area.from() + "-" + area.to();
    }
}
