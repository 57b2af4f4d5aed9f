package org.kontor.shared;

/** What was asked for does not exist, or not for the one who asks; pages answer 404. */
public class NotFound extends DomainException {

    public NotFound(String kind, Object id) {
        super("shared.notFound", kind, String.valueOf(id));
    }
}
