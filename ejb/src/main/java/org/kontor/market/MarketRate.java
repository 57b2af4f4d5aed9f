package org.kontor.market;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Rate;

/**
 * What one unit of the home currency is worth in another, from a day on until another rate begins; who said so when.
 */
public record MarketRate(String currency, LocalDate from, Rate rate, String enteredBy, Instant enteredAt) {
}
