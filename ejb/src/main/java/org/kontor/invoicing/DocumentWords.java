package org.kontor.invoicing;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/** Words, amounts and dates of a document in its language; not safe for several threads. */
final class DocumentWords {

    private final Locale locale;
    private final ResourceBundle bundle;
    private final NumberFormat amounts;

    DocumentWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.kontor.invoicing.Document", locale,
                DocumentWords.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
        this.amounts = NumberFormat.getCurrencyInstance(locale);
    }

    String say(String key, Object... arguments) {
        var text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    String amount(Money money) {
        amounts.setCurrency(Currency.getInstance(money.currency()));
        amounts.setMinimumFractionDigits(money.fractionDigits());
        amounts.setMaximumFractionDigits(money.fractionDigits());
        return amounts.format(BigDecimal.valueOf(money.minor(), money.fractionDigits()));
    }

    String percentage(Percentage percentage) {
        return NumberFormat.getNumberInstance(locale).format(percentage.value()) + " %";
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    /** As an address has it, in capitals. */
    String country(String code) {
        return countryName(code).toUpperCase(locale);
    }

    /** Northern Ireland is a country to the tax only (code XI). */
    String countryName(String code) {
        return code.equals("XI") ? say("country.XI")
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
