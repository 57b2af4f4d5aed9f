package org.kontor.notification;

import java.util.List;
import java.util.Map;
import org.kontor.shared.Email;

/**
 * A letter to one person. The kind names the template and the words: {@code dispatch.shipped} is written with
 * {@code org/kontor/dispatch/mails/shipped.html} and {@code .txt}, its subject is {@code dispatch.shipped.subject} in
 * the
 * bundle {@code org.kontor.dispatch.Mails}. The key names the occasion: the same occasion sends one letter.
 */
public record Letter(String key, String kind, Email to, String name, List<Object> subject, Map<String, Object> model) {

    public Letter {
        if (!kind.matches("[a-z]+\\.[a-zA-Z]+")) {
            throw new IllegalArgumentException("not the kind of a letter: " + kind);
        }
        subject = List.copyOf(subject);
        model = Map.copyOf(model);
    }

    /** {@code html} or {@code txt}. */
    String template(String form) {
        return "org/kontor/" + kind.replace(".", "/mails/") + "." + form;
    }
}
