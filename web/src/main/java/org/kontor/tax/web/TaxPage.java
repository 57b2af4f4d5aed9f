package org.kontor.tax.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.tax.NamedCategory;
import org.kontor.tax.TaxDesk;
import org.kontor.tax.TaxQueries;
import org.kontor.tax.TaxRateRow;
import org.kontor.tax.TaxRefused;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Rates by country with their dates, and one to be announced. */
@Named
@RequestScoped
public class TaxPage {

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,2}(?:[.,][0-9]{1,6})?");

    @Inject
    private TaxQueries taxes;

    @Inject
    private TaxDesk desk;

    @Inject
    private BusinessClock clock;

    private List<TaxRateRow> rows;
    private String country;
    private String category;
    private String percentage;
    private String from;
    private String source;

    public void announce() {
        var rate = percentage(percentage);
        var day = day(from);
        var kind = TaxCategory.read(category);
        if (kind.isEmpty()) {
            Notices.wrong("category", "tax.refused.category", category);
        } else if (rate.isEmpty()) {
            Notices.wrong("percentage", "tax.refused.percentage");
        } else if (day.isEmpty()) {
            Notices.wrong("from", "tax.refused.date");
        } else {
            try {
                desk.announce(country, kind.get(), rate.get(), day.get(), source);
                Notices.done("tax.announced");
                Responses.see("/admin/tax");
            } catch (TaxRefused refused) {
                Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
            }
        }
    }

    private static Optional<Percentage> percentage(String text) {
        var clean = text == null ? "" : text.strip();
        return PERCENT.matcher(clean).matches() ? Optional.of(Percentage.parse(clean.replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private List<TaxRateRow> rows() {
        if (rows == null) {
            rows = taxes.list();
        }
        return rows;
    }

    public List<RateLine> getLines() {
        var byCountry = rows().stream().collect(Collectors.groupingBy(TaxRateRow::country, LinkedHashMap::new,
                Collectors.toList()));
        return byCountry.entrySet().stream().map(each -> RateLine.of(each.getKey(), each.getValue(), names(),
                        clock.today()))
                .sorted(Comparator.comparing(RateLine::name)).toList();
    }

    /** Every rate that was, is or will be, for who must know since when. */
    public List<TaxRateRow> getHistory() {
        return rows();
    }

    /** What people call a category. */
    public String called(TaxCategory one) {
        return names().get(one);
    }

    private Map<TaxCategory, String> names() {
        return taxes.categories().stream().collect(Collectors.toMap(NamedCategory::category, NamedCategory::name));
    }

    /** Those for which countries have rates. */
    public List<NamedCategory> getCategories() {
        return taxes.categories().stream().filter(each -> !each.category().isGiftCard()).toList();
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPercentage() {
        return percentage;
    }

    public void setPercentage(String percentage) {
        this.percentage = percentage;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
