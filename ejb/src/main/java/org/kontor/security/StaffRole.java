package org.kontor.security;

import java.util.Locale;

/** What members of staff may do; facades and pages name the same roles in lower case. */
public enum StaffRole {
    /** Everything, accounts of staff included. */
    ADMIN,
    /** Ship, refund, note and hold orders. */
    ORDERS,
    /** Refunds, invoices, payouts and books. */
    FINANCE,
    /** Products, content and media. */
    CONTENT,
    /** Give discounts by hand; nothing else, so that who has it works with orders too. */
    DISCOUNTS;

    /** The name of the role in {@code @RolesAllowed}. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StaffRole of(String role) {
        return valueOf(role.toUpperCase(Locale.ROOT));
    }
}
