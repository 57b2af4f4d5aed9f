package org.kontor.shipping.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shipping.ShippingRefused;
import org.kontor.web.Notices;

/** Reads what staff type about delivery, and collects what is wrong by the field that it is wrong in. */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int GRAM_DECIMALS = 3;
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("name", "name"),
            Map.entry("nameTaken", "name"), Map.entry("noAreas", "areas"), Map.entry("area", "areas"),
            Map.entry("areas", "areas"), Map.entry("code", "code"), Map.entry("carrier", "carrier"),
            Map.entry("rules", "never-products"), Map.entry("where", "method"), Map.entry("twice", "method"),
            Map.entry("days", "min-days"), Map.entry("piece", "piece-up-to"), Map.entry("noSteps", "steps"),
            Map.entry("step", "steps"), Map.entry("overlap", "steps"), Map.entry("gap", "steps"),
            Map.entry("lead", "lead-days"), Map.entry("holiday", "holidays"),
            Map.entry("holidayTwice", "holidays"));

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private record Fault(String key, Object... arguments) {
    }

    void wrong(String field, String key, Object... arguments) {
        faults.putIfAbsent(field, new Fault(key, arguments));
    }

    /** Says at the fields what is wrong; answers whether nothing is. */
    boolean tell() {
        faults.forEach((field, fault) -> Notices.wrong(field, fault.key(), fault.arguments()));
        return faults.isEmpty();
    }

    /** Says at its field what the desk refused. */
    static void tell(ShippingRefused refused) {
        var key = refused.messageKey();
        Notices.wrong(FIELDS.get(key.substring(key.lastIndexOf('.') + 1)), key, refused.arguments().toArray());
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    int number(String field, String typed) {
        if (!NUMBER.matcher(text(typed)).matches()) {
            wrong(field, "shipping.wrong.number");
            return 1;
        }
        return Integer.parseInt(text(typed));
    }

    /** Grams of a weight in kilos; null when nothing is typed. */
    Long optionalGrams(String field, String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        var grams = MoneyInput.units(typed, GRAM_DECIMALS);
        if (grams.isEmpty()) {
            wrong(field, "shipping.wrong.kilos");
            return null;
        }
        return grams.getAsLong();
    }

    Money optionalMoney(String field, String typed, String currency) {
        if (text(typed).isEmpty()) {
            return null;
        }
        var money = MoneyInput.read(typed, currency).filter(Money::isPositive).orElse(null);
        if (money == null) {
            wrong(field, "shipping.wrong.amount");
        }
        return money;
    }
}
