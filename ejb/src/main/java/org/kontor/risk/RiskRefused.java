package org.kontor.risk;

import org.kontor.shared.DomainException;

/**
 * The order is not taken, or what staff want of the rules cannot be. {@code listed} is the number of the line that
 * refuses an order, for staff alone.
 */
public class RiskRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String listed;

    RiskRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.listed = null;
    }

    private RiskRefused(String listed) {
        super("risk.refused.blocked");
        this.listed = listed;
    }

    static RiskRefused blocked(String listed) {
        return new RiskRefused(listed);
    }

    public String listed() {
        return listed;
    }
}
