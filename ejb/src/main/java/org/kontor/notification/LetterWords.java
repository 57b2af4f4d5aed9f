package org.kontor.notification;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.postal.AddressFormat;

/**
 * What templates may say: {@code {{ text('dispatch.shipped.lead', number) }}}, {@code {{ total | money }}},
 * {@code {{ rate | percent }}}, {@code {{ day | date }}}, {@code {{ 'DE' | country }}} and the lines of
 * {@code {{ address | postal }}}. English words with the formats of the country in which the shop sells.
 */
final class LetterWords extends AbstractExtension {

    static final Locale LOCALE = Locale.forLanguageTag("en-DE");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", LOCALE);

    private interface Written extends Filter {

        String write(Object input);

        @Override
        default Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self,
                EvaluationContext context, int line) {
            return input == null ? "" : write(input);
        }

        @Override
        default List<String> getArgumentNames() {
            return List.of();
        }
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("money", (Written) LetterWords::money, "percent", (Written) LetterWords::percent,
                "date", (Written) LetterWords::date, "country", (Written) LetterWords::country,
                "moment", (Written) LetterWords::moment,
                "postal", new Postal());
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("text", new Text());
    }

    /** The sentence of a key from the bundle of the feature that the key begins with. */
    static String say(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle("org.kontor." + key.substring(0, key.indexOf('.')) + ".Mails", LOCALE,
                LetterWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), LOCALE)
                .format(Arrays.stream(arguments).map(LetterWords::plain).toArray());
    }

    /** Whole numbers stay what they are, because a sentence may choose its words by them. */
    private static Object plain(Object argument) {
        return argument instanceof Integer ? argument : argument instanceof Money ? money(argument)
                : String.valueOf(argument);
    }

    private static String money(Object input) {
        var money = (Money) input;
        var format = NumberFormat.getCurrencyInstance(LOCALE);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(money.fractionDigits());
        format.setMaximumFractionDigits(money.fractionDigits());
        return format.format(BigDecimal.valueOf(money.minor(), money.fractionDigits())).replace('-', '\u2212');
    }

    private static String percent(Object input) {
        return NumberFormat.getNumberInstance(LOCALE).format(((Percentage) input).value()) + "\u00a0%";
    }

    private static String date(Object input) {
        return input instanceof LocalDate day ? DAY.format(day)
                : DAY.format(ZonedDateTime.ofInstant((Instant) input, BusinessClock.SHOP_ZONE));
    }

    private static String moment(Object input) {
        return MOMENT.format(ZonedDateTime.ofInstant((Instant) input, BusinessClock.SHOP_ZONE));
    }

    private static String country(Object input) {
        return new Locale.Builder().setRegion((String) input).build().getDisplayCountry(LOCALE);
    }

    /** The lines of an address in the order of its country, the country below. */
    private static final class Postal implements Filter {

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self,
                EvaluationContext context, int line) {
            var address = (Address) input;
            return Stream.concat(AddressFormat.lines(address).stream(), Stream.of(country(address.country()))).toList();
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }

    private static final class Text implements Function {

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            var sorted = new TreeMap<Integer, Object>();
            arguments.forEach((position, value) -> sorted.put(Integer.valueOf(position), value));
            var key = String.valueOf(sorted.remove(0));
            return say(key, sorted.values().toArray());
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }
}
