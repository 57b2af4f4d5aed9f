package org.kontor.shared;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A refusal in the words of the trade: shown to the person who asked, never logged as an error, and it rolls the
 * transaction back. The key names a sentence in the feature's message bundle.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    protected DomainException(String messageKey, Object... arguments) {
        super(messageKey + (arguments.length == 0 ? "" : " " + noted(arguments)));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Amounts as they are noted: this message is kept in the audit log, where minor units read as another amount. */
    private static List<Object> noted(Object... arguments) {
        return Arrays.stream(arguments).map(each -> each instanceof Money money ? MoneyInput.noted(money) : each).toList();
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
