package org.kontor.payment;

import java.util.List;

/**
 * What a provider says of the refunds of a payment that nobody here would know of: those that people made there and that
 * were paid out, and the numbers there of all that failed, be it after they had been paid out.
 */
public record RefundNews(List<OutsideRefund> outside, List<String> failed) {

    /** Where people cannot make any, and none comes back. */
    public static final RefundNews NONE = new RefundNews(List.of(), List.of());
}
