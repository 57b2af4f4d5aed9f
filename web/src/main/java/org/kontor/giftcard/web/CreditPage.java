package org.kontor.giftcard.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.security.Tokens;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Store credit for somebody: a value, an address and a reason. Pressing twice gives once. */
@Named
@ViewScoped
public class CreditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GiftCardDesk desk;

    @Inject
    private Markets markets;

    private String key;
    private String value;
    private String currency;
    private String email;
    private String lastDay;
    private String reason;

    public void load() {
        key = Tokens.fresh();
    }

    public void give() {
        var money = MoneyInput.read(value, markets.find(currency).orElseGet(markets::home).currency());
        var to = Email.read(email);
        if (money.isEmpty()) {
            Notices.wrong("value", "giftcard.wrong.value");
        }
        if (to.isEmpty()) {
            Notices.wrong("email", "giftcard.wrong.email");
        }
        if (!isDay()) {
            Notices.wrong("last-day", "giftcard.wrong.day");
        }
        if (money.isPresent() && to.isPresent() && isDay()) {
            var number = desk.giveCredit(money.get(), to.get(), reason, isDayGiven() ? LocalDate.parse(lastDay) : null,
                    new IdempotencyKey(key));
            Notices.done("giftcard.given", to.get().value());
            Responses.see("/admin/gift-cards/" + number);
        }
    }

    private boolean isDayGiven() {
        return lastDay != null && !lastDay.isBlank();
    }

    private boolean isDay() {
        try {
            return !isDayGiven() || LocalDate.parse(lastDay).getYear() > 0;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public List<Market> getMarkets() {
        return markets.all();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
