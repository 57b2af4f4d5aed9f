package org.kontor.shared;

/** Somebody else changed the same thing since it was read; nothing was saved. */
public class Conflict extends DomainException {

    public Conflict(String kind, Object id) {
        super("shared.conflict", kind, String.valueOf(id));
    }
}
