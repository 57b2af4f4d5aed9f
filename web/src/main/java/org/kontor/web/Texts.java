package org.kontor.web;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.shared.Money;
import org.kontor.shared.Rate;

/**
 * The sentences of the pages. A key begins with its feature, {@code ordering.history.title}, and is found in that
 * feature's bundle {@code org.kontor.ordering.web.Messages}; labels of enum constants, {@code OrderStatus.PAID}, lie in
 * the bundle of the enum's feature. Pages write {@code #{text['key']}} or {@code #{text.of('key', argument)}}.
 */
public final class Texts {

    public static final Texts INSTANCE = new Texts();
    private static final int FEATURE = 2; // org.kontor.inventory.proof is a room of inventory
    private static final ClassLoader LOADER = Texts.class.getClassLoader();
    private static final Map<Locale, Map<String, String>> FOUND = new ConcurrentHashMap<>();
    private static final Map<Locale, Map<String, MessageFormat>> FORMATS = new ConcurrentHashMap<>();

    private Texts() {
    }

    /** The sentence of a key in the locale of the page; the key itself if nobody wrote it. */
    public String get(String key) {
        return find(bundleOf(key.substring(0, Math.max(0, key.indexOf('.')))), key, locale());
    }

    /** The sentence with arguments put in; days and amounts of money are written as people write them. */
    public String of(String key, Object... arguments) {
        if (arguments.length == 0) {
            return get(key);
        }
        var words = arguments.clone();
        for (var i = 0; i < words.length; i++) {
            words[i] = inWords(words[i]);
        }
        return format(key, get(key), locale()).format(words);
    }

    private static Object inWords(Object argument) {
        if (argument instanceof LocalDate day) {
            return Formats.date(day, "date");
        }
        if (argument instanceof Rate rate) {
            return Formats.rate(rate);
        }
        return argument instanceof Money money ? Formats.money(money) : argument;
    }

    public String of(String key, List<Object> arguments) {
        return of(key, arguments.toArray());
    }

    /** How people call a constant: {@code OrderStatus.PAID} is "Paid". */
    public String label(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        var feature = type.getPackageName().split("\\.")[FEATURE];
        return find(bundleOf(feature), type.getSimpleName() + "." + constant.name(), locale());
    }

    /** The name of a country by its ISO code, or of a part of one that tax knows by a name of its own. */
    public String country(String code) {
        if (code == null) {
            return "";
        }
        return code.length() > 2 || code.equals("XI") ? get("web.place." + code)
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
    }

    private static String bundleOf(String feature) {
        return feature.equals("web") || feature.equals("shared")
                ? "org.kontor.web.Messages"
                : "org.kontor." + feature + ".web.Messages";
    }

    private static String find(String bundle, String key, Locale locale) {
        return FOUND.computeIfAbsent(locale, l -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, k -> read(bundle, key, locale));
    }

    private static String read(String bundle, String key, Locale locale) {
        try {
            return ResourceBundle.getBundle(bundle, locale, LOADER,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                            .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static MessageFormat format(String key, String pattern, Locale locale) {
        return (MessageFormat) FORMATS.computeIfAbsent(locale, l -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, k -> new MessageFormat(pattern, locale)).clone();
    }

    /** The locale of the page; there is one as long as the shop speaks one language. */
    static Locale locale() {
        return Locales.SHOP;
    }
}
