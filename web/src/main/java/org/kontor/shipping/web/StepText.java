package org.kontor.shipping.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.shared.MoneyInput;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateStep;
import org.kontor.web.Formats;

/** A table of prices as staff type it: a row a line, such as "0 - 31.5: 4.90"; the last may have no end. */
final class StepText {

    private static final Pattern LINE = Pattern.compile("([^:=\\s]+?) *[-\u2013] *([^:=\\s]*) *[:=] *(\\S+)");
    private static final int GRAM_DECIMALS = 3;

    private StepText() {
    }

    static List<RateStep> read(String typed, RateBasis basis, String currency, Typed faults) {
        var steps = new ArrayList<RateStep>();
        for (var line : Typed.text(typed).lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                faults.wrong("steps", "shipping.wrong.step", line);
                continue;
            }
            var from = MoneyInput.units(parts.group(1), decimals(basis, currency));
            var upTo = parts.group(2).isEmpty() ? OptionalLong.empty()
                    : MoneyInput.units(parts.group(2), decimals(basis, currency));
            var price = MoneyInput.read(parts.group(3), currency);
            if (from.isEmpty() || upTo.isEmpty() && !parts.group(2).isEmpty() || price.isEmpty()) {
                faults.wrong("steps", "shipping.wrong.step", line);
            } else {
                steps.add(new RateStep(from.getAsLong(), upTo.isEmpty() ? null : Long.valueOf(upTo.getAsLong()),
                        price.get()));
            }
        }
        return steps;
    }

    private static int decimals(RateBasis basis, String currency) {
        return switch (basis) {
            case WEIGHT -> GRAM_DECIMALS;
            case VALUE -> Currency.getInstance(currency).getDefaultFractionDigits();
            case PIECES -> 0;
        };
    }

    static String text(List<RateStep> steps, RateBasis basis, String currency) {
        var decimals = decimals(basis, currency);
        return steps.stream().map(step -> number(step.from(), decimals) + " - "
                + (step.upTo() == null ? "" : number(step.upTo(), decimals)) + ": " + Formats.input(step.price()))
                .collect(Collectors.joining("\n"));
    }

    /** A weight in kilos as it is put into a field; nothing for none. */
    static String kilos(Long grams) {
        return grams == null ? "" : number(grams, GRAM_DECIMALS);
    }

    private static String number(long units, int decimals) {
        var number = BigDecimal.valueOf(units, decimals).stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString()
                .replace('.', ',');
    }
}
