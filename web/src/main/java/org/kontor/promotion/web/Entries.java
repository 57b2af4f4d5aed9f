package org.kontor.promotion.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.kontor.promotion.Action;
import org.kontor.promotion.Target;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.web.Fault;

/**
 * Reads what staff typed into the editor. What is wrong is noted, as a sentence by the field that it is wrong in, and
 * something harmless goes on in its place: nothing of it is used once there is a fault.
 */
final class Entries {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,6})?");
    private static final Sku NO_SKU = new Sku("NONE");

    private final String currency;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    Entries(String currency) {
        this.currency = currency;
    }

    Map<String, Fault> faults() {
        return faults;
    }

    void wrong(String field, String key, Object... arguments) {
        faults.putIfAbsent(field, Fault.of(key, arguments));
    }

    Target target(String field, TargetForm form) {
        return form.target().orElseGet(() -> {
            wrong(field + (form.isByCategory() ? "-categories" : "-names"), "promotion.wrong.target");
            return Target.all();
        });
    }

    Percentage share(String typed) {
        return share("percentage", typed);
    }

    private Percentage share(String field, String typed) {
        var text = text(typed).replace(',', '.');
        var read = SHARE.matcher(text).matches() ? Percentage.parse(text) : null;
        if (read == null || read.value().signum() == 0 || read.compareTo(Action.EVERYTHING) > 0) {
            wrong(field, "promotion.wrong.percentage");
            return Action.EVERYTHING;
        }
        return read;
    }

    Money money(String field, String typed) {
        return MoneyInput.read(typed, currency).filter(Money::isPositive).orElseGet(() -> {
            wrong(field, "promotion.wrong.amount");
            return Money.ofMinor(1, currency);
        });
    }

    Money optionalMoney(String field, String typed) {
        return text(typed).isEmpty() ? null : money(field, typed);
    }

    int number(String field, String typed, int least) {
        return number(field, typed, least, Action.MOST);
    }

    private int number(String field, String typed, int least, int most) {
        var text = text(typed);
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            wrong(field, "promotion.wrong.number", least, most);
            return Math.max(1, least);
        }
        return Integer.parseInt(text);
    }

    /** A whole number from 1 up to the most that can be; null when nothing was typed. */
    Integer optionalNumber(String field, String typed, int most) {
        return text(typed).isEmpty() ? null : Integer.valueOf(number(field, typed, 1, most));
    }

    int priority(String typed) {
        var text = text(typed).replace('\u2212', '-');
        if (!text.matches("-?[0-9]{1,3}")) {
            wrong("priority", "promotion.wrong.priority");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** How often at most; nothing typed means as often as it goes. */
    int times(String typed) {
        return text(typed).isEmpty() ? 0 : number("times", typed, 1);
    }

    Sku sku(String typed) {
        return Sku.read(text(typed)).orElseGet(() -> {
            wrong("sku", "promotion.wrong.sku");
            return NO_SKU;
        });
    }

    /** A minute in the zone of the shop; null when nothing is typed. */
    Instant moment(String field, String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text(typed)).withSecond(0).withNano(0).atZone(BusinessClock.SHOP_ZONE)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            wrong(field, "promotion.wrong.moment");
            return null;
        }
    }

    List<Action.QuantityTiers.Tier> quantityTiers(String typed) {
        return tiers(typed, (from, share) -> new Action.QuantityTiers.Tier(number("tiers", from, 1), share),
                new Action.QuantityTiers.Tier(1, Action.EVERYTHING));
    }

    List<Action.ValueTiers.Tier> valueTiers(String typed) {
        return tiers(typed, (from, share) -> new Action.ValueTiers.Tier(money("tiers", from), share),
                new Action.ValueTiers.Tier(Money.ofMinor(1, currency), Action.EVERYTHING));
    }

    /** One tier a line: from what on, a colon, the share. */
    private <T> List<T> tiers(String typed, BiFunction<String, Percentage, T> tier, T harmless) {
        var read = new ArrayList<T>();
        var from = new ArrayList<String>();
        for (var line : text(typed).lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            var parts = line.split("[:=]", 2);
            if (parts.length == 2 && !from.contains(parts[0].strip())) {
                from.add(parts[0].strip());
                read.add(tier.apply(parts[0], share("tiers", parts[1].replace("%", ""))));
            } else {
                wrong("tiers", "promotion.wrong.tiers");
            }
        }
        if (read.isEmpty()) {
            wrong("tiers", "promotion.wrong.tiers");
        }
        return faults.containsKey("tiers") ? List.of(harmless) : read;
    }

    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
