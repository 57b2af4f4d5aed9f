package org.kontor.shared;

import jakarta.ejb.ApplicationException;
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
        super(messageKey + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
