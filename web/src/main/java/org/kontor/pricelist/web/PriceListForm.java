package org.kontor.pricelist.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceListPlan;
import org.kontor.shared.BusinessClock;

/** A price list as staff type it. */
public class PriceListForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String buyers = Buyers.EVERYBODY.toString();
    private String from = "";
    private String until = "";
    private String prices = "";
    private String currency = "";

    static PriceListForm of(PriceListPlan plan) {
        var form = new PriceListForm();
        form.name = plan.name();
        form.buyers = plan.buyers().toString();
        form.from = moment(plan.from());
        form.until = moment(plan.until());
        form.prices = new PriceLines(plan.prices(), List.of(), List.of()).text();
        return form;
    }

    private static String moment(Instant instant) {
        return instant == null ? "" : LocalDateTime.ofInstant(instant, BusinessClock.SHOP_ZONE).toString();
    }

    PriceLines lines(String currency) {
        return PriceLines.read(text(prices), currency);
    }

    /** What is wrong, as the key of its sentence by the field that it is wrong in. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (text(name).isEmpty()) {
            faults.put("name", "pricelist.wrong.name");
        }
        if (isWrong(from)) {
            faults.put("from", "pricelist.wrong.moment");
        }
        if (isWrong(until)) {
            faults.put("until", "pricelist.wrong.moment");
        }
        return faults;
    }

    private static boolean isWrong(String typed) {
        try {
            read(typed);
            return false;
        } catch (DateTimeParseException unreadable) {
            return true;
        }
    }

    /** A minute in the zone of the shop; null when nothing is typed. */
    private static Instant read(String typed) {
        return text(typed).isEmpty() ? null : LocalDateTime.parse(text(typed)).withSecond(0).withNano(0)
                .atZone(BusinessClock.SHOP_ZONE).toInstant();
    }

    PriceListPlan plan(String currency) {
        return new PriceListPlan(text(name), Buyers.parse(buyers), read(from), read(until),
                lines(currency).points());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBuyers() {
        return buyers;
    }

    public void setBuyers(String buyers) {
        this.buyers = buyers;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    /** The currency of a list that is not saved yet. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getPrices() {
        return prices;
    }

    public void setPrices(String prices) {
        this.prices = prices;
    }
}
