package org.kontor.ledger;

import java.util.regex.Pattern;

/**
 * An account as a chart of accounts declares it. The ledger opens it, once per currency, when it is first posted to;
 * the
 * code is lower case words joined by underscores.
 */
public record DeclaredAccount(String code, AccountType type, String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    public DeclaredAccount {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not an account code: " + code);
        }
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("account " + code + " needs a name of up to 120 characters");
        }
    }
}
