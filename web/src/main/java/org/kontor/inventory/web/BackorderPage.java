package org.kontor.inventory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.inventory.Ahead;
import org.kontor.inventory.BackorderDesk;
import org.kontor.inventory.SellAhead;
import org.kontor.inventory.Stock;
import org.kontor.inventory.StockRefused;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.ShellPage;
import org.kontor.web.Texts;

/** How many pieces of a SKU may be sold before they are here, from which day they are, and why that is set. */
@Named
@ViewScoped
public class BackorderPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern PIECES = Pattern.compile("[+-]?[0-9]{1,8}");

    @Inject
    private BackorderDesk desk;

    @Inject
    private ShellPage shell;

    private String sku;
    private String limit;
    private String day;
    private String reason;

    /** The first of the SKUs is chosen. */
    public void load(List<Sku> skus) {
        sku = skus.isEmpty() ? null : skus.get(0).value();
    }

    public void save() {
        var typed = limit == null ? "" : limit.strip().replace('\u2212', '-');
        if (!PIECES.matcher(typed).matches()) {
            Notices.wrong("ahead-limit", "inventory.ahead.limit.wrong");
        } else if (isDayRight()) {
            change(() -> desk.sellAhead(new SellAhead(Sku.parse(sku), Integer.parseInt(typed), day().orElse(null),
                    reason)));
        }
    }

    /** Sells nothing more ahead; without a new day the one from before holds for those who wait. */
    public void withdraw() {
        if (isDayRight()) {
            change(() -> desk.sellNoMoreAhead(Sku.parse(sku), day().orElse(null), reason));
        }
    }

    /** What is asked of the desk. */
    @FunctionalInterface
    private interface Wish {
        Stock ask();
    }

    private void change(Wish wish) {
        try {
            var stock = wish.ask();
            Notices.done("inventory.ahead.changed", stock.sku().value(), Optional.ofNullable(words(stock))
                    .orElseGet(() -> Texts.INSTANCE.get("inventory.ahead.none")));
            Responses.see(shell.getPath());
        } catch (StockRefused refused) {
            Notices.wrong(field(refused.messageKey()), refused.messageKey(), refused.arguments().toArray());
        }
    }

    private static String field(String key) {
        return key.contains(".day") ? "ahead-day" : key.contains(".why") ? "ahead-reason" : "ahead-limit";
    }

    private boolean isDayRight() {
        if (day == null || day.isBlank() || day().isPresent()) {
            return true;
        }
        Notices.wrong("ahead-day", "inventory.ahead.day.wrong");
        return false;
    }

    private Optional<LocalDate> day() {
        try {
            return day == null || day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** What is sold ahead of a stock, in a sentence; null where nothing is and nobody waits. */
    public String words(Stock stock) {
        return stock.ahead() == Ahead.OFF ? null : Texts.INSTANCE.of("inventory.ahead." + stock.ahead().name(),
                stock.backorderLimit(), stock.owed(), stock.expectedOn());
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(String limit) {
        this.limit = limit;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
