package org.kontor.shared;

/** A status was asked to take an arrow that its table does not have. */
public class IllegalTransition extends DomainException {

    public IllegalTransition(String subject, Enum<?> from, Enum<?> to) {
        super("shared.illegalTransition", subject, from.name(), to.name());
    }
}
