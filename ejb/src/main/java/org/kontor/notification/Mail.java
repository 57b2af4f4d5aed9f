package org.kontor.notification;

import org.kontor.shared.Email;

/**
 * A written letter, ready to be sent. The id is the same whenever the same letter is sent, so that receivers notice a
 * repeat.
 */
public record Mail(String id, Email to, String name, String subject, String text, String html) {

    private static final int LONGEST_HEADER = 300;

    /** Refuses line breaks and other control characters in what becomes a header. */
    public Mail {
        subject = header(subject);
        name = header(name);
        id = header(id);
    }

    private static String header(String text) {
        if (text.chars().anyMatch(Character::isISOControl) || text.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException("not fit for a mail header");
        }
        return text;
    }
}
