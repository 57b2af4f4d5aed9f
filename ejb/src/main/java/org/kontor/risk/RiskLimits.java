package org.kontor.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.shared.Money;

/**
 * What is doubtful, and when the brake on payments goes on. Null switches a rule off.
 *
 * @param holdAbove          an order over this amount is looked at
 * @param holdAbroad         an order is looked at when the bill goes to another country than the parcel
 * @param ordersByEmail      most orders of one e-mail address in 24 hours
 * @param ordersFromAddress  most orders from one network address within an hour
 * @param declinesByBuyer    most refused cards before an order is looked at: of one e-mail address in 24 hours, or from
 *                           one network address within an hour
 * @param brakeAddress       as many refused cards from one network address, or of one account or mailbox, within ten
 *                           minutes stop it from paying
 * @param brakeShop          as many refused cards in the whole shop within ten minutes raise the alarm
 * @param startsInAlarm      payments that may begin in a minute while there is alarm
 * @param keepDays           after so many days nobody can be recognised any more
 */
public record RiskLimits(long version, Money holdAbove, boolean holdAbroad, @Min(1) @Max(MOST) Integer ordersByEmail,
        @Min(1) @Max(MOST) Integer ordersFromAddress, @Min(1) @Max(MOST) Integer declinesByBuyer,
        @Min(1) @Max(MOST) Integer brakeAddress, @Min(1) @Max(MOST) Integer brakeShop,
        @Min(1) @Max(MOST) int startsInAlarm, @Min(2) @Max(365) int keepDays) {

    /** No count is greater. */
    public static final int MOST = 100_000;

    /** Whether anything has to be counted to judge an order. */
    boolean isCounting() {
        return ordersByEmail != null || ordersFromAddress != null || declinesByBuyer != null;
    }

    /** What differs from earlier limits, for the audit log. */
    List<AuditChange> changesSince(RiskLimits before) {
        return List.of(AuditChange.of("hold above", before.holdAbove, holdAbove),
                AuditChange.of("hold when the bill goes abroad", before.holdAbroad, holdAbroad),
                AuditChange.of("orders by e-mail", before.ordersByEmail, ordersByEmail),
                AuditChange.of("orders from an address", before.ordersFromAddress, ordersFromAddress),
                AuditChange.of("refused cards of a buyer", before.declinesByBuyer, declinesByBuyer),
                AuditChange.of("brake for an address", before.brakeAddress, brakeAddress),
                AuditChange.of("alarm in the shop", before.brakeShop, brakeShop),
                AuditChange.of("payments a minute in alarm", before.startsInAlarm, startsInAlarm),
                AuditChange.of("days kept", before.keepDays, keepDays));
    }
}
