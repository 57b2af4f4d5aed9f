package org.kontor.accounting;

import org.kontor.shared.Money;

/**
 * What a business day booked on one account of sales or output tax, and so for one country and rate; what was taken
 * back counts below zero.
 */
public record DayAccount(String code, String name, Money amount) {
}
