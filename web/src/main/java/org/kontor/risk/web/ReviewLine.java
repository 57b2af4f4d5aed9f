package org.kontor.risk.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.kontor.ordering.OrderRow;
import org.kontor.risk.Finding;
import org.kontor.risk.RiskView;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** An order that waits to be looked at, with why, and the reason that staff give for what they decide. */
public class ReviewLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String number;
    private final String customer;
    private final long totalMinor;
    private final String currency;
    private final Instant placedAt;
    private final List<String> reasons;
    private String reason;

    ReviewLine(OrderRow order, RiskView found) {
        number = order.number().value();
        customer = order.customerName();
        totalMinor = order.total().minor();
        currency = order.total().currency();
        placedAt = order.placedAt();
        reasons = found == null ? List.of() : found.findings().stream().map(ReviewLine::words).toList();
    }

    private static String words(Finding finding) {
        var key = "risk.finding." + finding.reason();
        return switch (finding.reason()) {
            case AMOUNT -> Texts.INSTANCE.of(key, amount(finding.found()), amount(finding.allowed()));
            case COUNTRY -> Texts.INSTANCE.of(key, Texts.INSTANCE.country(finding.found()),
                    Texts.INSTANCE.country(finding.allowed()));
            default -> Texts.INSTANCE.of(key, finding.found(), finding.allowed());
        };
    }

    /** An amount as the judgement keeps it: minor units and currency. */
    private static String amount(String kept) {
        var parts = kept.split(" ");
        return Formats.money(Money.ofMinor(Long.parseLong(parts[0]), parts[1]));
    }

    OrderNumber order() {
        return OrderNumber.parse(number);
    }

    public String getNumber() {
        return number;
    }

    public String getCustomer() {
        return customer;
    }

    public Money getTotal() {
        return Money.ofMinor(totalMinor, currency);
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public List<String> getReasons() {
        return reasons;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
