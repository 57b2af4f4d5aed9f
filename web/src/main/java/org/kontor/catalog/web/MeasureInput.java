package org.kontor.catalog.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.catalog.Measure;
import org.kontor.catalog.MeasureUnit;
import org.kontor.shared.MoneyInput;

/** Reads what a piece measures as people type it: "250 g", "0.75 l", "2.8 m²". */
final class MeasureInput {

    private static final Pattern TYPED = Pattern.compile("([0-9.,]{1,13})\\s*([a-z]{1,2}[23\u00b2\u00b3]?)");
    private static final int DECIMALS = 3;
    private static final int THOUSAND = 1_000;
    private static final Map<String, MeasureUnit> WHOLE = Map.of("kg", MeasureUnit.KILOGRAM, "l", MeasureUnit.LITRE,
            "m", MeasureUnit.METRE, "m\u00b2", MeasureUnit.SQUARE_METRE, "m\u00b3", MeasureUnit.CUBIC_METRE);

    private MeasureInput() {
    }

    /** Empty when it is none, or so fine or large that it is not meant. */
    static Optional<Measure> read(String text) {
        var typed = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Optional.empty();
        }
        var symbol = typed.group(2).replace('2', '\u00b2').replace('3', '\u00b3');
        if (WHOLE.containsKey(symbol)) {
            var unit = WHOLE.get(symbol);
            var thousandths = MoneyInput.units(typed.group(1), DECIMALS);
            return thousandths.isEmpty() ? Optional.empty()
                    : measure(thousandths.getAsLong() * (unit.parts() / THOUSAND), unit);
        }
        var parts = MoneyInput.units(typed.group(1), 0);
        return parts.isEmpty() ? Optional.empty() : WHOLE.values().stream()
                .filter(unit -> unit.part().equals(symbol)).findFirst()
                .flatMap(unit -> measure(parts.getAsLong(), unit));
    }

    private static Optional<Measure> measure(long amount, MeasureUnit unit) {
        return amount < 1 || amount > Measure.MOST ? Optional.empty() : Optional.of(new Measure((int) amount, unit));
    }

    /** The measure as it is put into an input field. */
    static String text(Measure measure) {
        return measure == null ? "" : measure.amount() + " " + measure.unit().part();
    }
}
