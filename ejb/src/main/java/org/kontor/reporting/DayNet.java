package org.kontor.reporting;

import java.time.LocalDate;
import org.kontor.shared.Money;

/** What a business day sold in one currency, without tax. */
public record DayNet(LocalDate day, long orders, Money net) {
}
