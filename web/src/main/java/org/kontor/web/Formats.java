package org.kontor.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Percentage;
import org.kontor.shared.Rate;

/**
 * Amounts, numbers and dates as people of the page's locale write them; functions of the {@code kt} tag library.
 * Moments
 * are shown in the shop's zone. What is missing is shown as nothing.
 */
public final class Formats {

    private static final char MINUS = '\u2212';
    private static final Map<String, String> PATTERNS = Map.of("date", "d MMMM yyyy", "short", "d MMM yyyy",
            "day", "EEE d MMM", "dateTime", "d MMMM yyyy, HH:mm", "moment", "d MMM, HH:mm", "time", "HH:mm");
    private static final Map<String, DecimalFormat> MONEY = new ConcurrentHashMap<>();
    private static final Map<String, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private Formats() {
    }

    /** Such as "154,95 €", with a true minus sign. */
    public static String money(Money money) {
        if (money == null) {
            return "";
        }
        var locale = Texts.locale();
        var format = MONEY.computeIfAbsent(money.currency() + locale, key -> currencyFormat(money.currency(), locale));
        return signed(((DecimalFormat) format.clone())
                .format(BigDecimal.valueOf(money.minor(), money.fractionDigits())));
    }

    private static DecimalFormat currencyFormat(String code, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        var currency = Currency.getInstance(code);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    /** The amount with a dot and no currency, for machines: "154.95". */
    public static String plain(Money money) {
        return money == null ? "" : BigDecimal.valueOf(money.minor(), money.fractionDigits()).toPlainString();
    }

    /** The amount as people of the page's locale type it: "154,95", without grouping and currency. */
    public static String input(Money money) {
        return money == null ? "" : MoneyInput.text(money).replace('.',
                DecimalFormatSymbols.getInstance(Texts.locale()).getDecimalSeparator());
    }

    /** A count with grouping: "1.240". */
    public static String num(Number number) {
        return number == null ? "" : signed(NumberFormat.getIntegerInstance(Texts.locale()).format(number.longValue()));
    }

    /** A rate of exchange with the decimal mark of the shop, "11,75", as money beside it is written. */
    public static String rate(Rate rate) {
        return rate == null ? "" : rate.plain().replace('.',
                DecimalFormatSymbols.getInstance(Texts.locale()).getDecimalSeparator());
    }

    /** A rate without needless digits: "19 %". */
    public static String percent(Percentage percentage) {
        if (percentage == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(Texts.locale());
        return format.format(percentage.value()) + "\u00a0%";
    }

    /**
     * A moment in one of the forms "date" (22 November 2026), "short" (22 Nov 2026), "day" (Tue 24 Nov), "dateTime"
     * (22 November 2026, 15:32), "moment" (22 Nov, 15:32) and "time" (15:32).
     */
    public static String date(Temporal moment, String form) {
        return show(moment, PATTERNS.get(form));
    }

    /** Such as "Tue 1 Dec – Wed 2 Dec", or one day. */
    public static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first, "day") : date(first, "day") + " \u2013 " + date(last, "day");
    }

    /** What a service costs: the amount, or in a word that it is free. */
    public static String cost(Money money) {
        return money != null && money.isZero() ? Texts.INSTANCE.get("web.free") : money(money);
    }

    /** The machine-readable form for the {@code datetime} attribute. */
    public static String iso(Temporal moment) {
        return moment == null ? "" : moment.toString();
    }

    /** The style classes of a component: its own, and those that the page adds, if any. */
    public static String classes(String own, String more) {
        return more == null || more.isEmpty() ? own : own + " " + more;
    }

    private static String show(Temporal moment, String pattern) {
        if (moment == null) {
            return "";
        }
        var locale = Texts.locale();
        return DATES.computeIfAbsent(pattern + locale, key -> DateTimeFormatter.ofPattern(pattern, locale))
                .format(local(moment));
    }

    private static Temporal local(Temporal moment) {
        if (moment instanceof Instant instant) {
            return ZonedDateTime.ofInstant(instant, BusinessClock.SHOP_ZONE);
        }
        return moment instanceof LocalDate date ? date.atStartOfDay(BusinessClock.SHOP_ZONE) : moment;
    }

    private static String signed(String text) {
        return text.replace('-', MINUS);
    }
}
