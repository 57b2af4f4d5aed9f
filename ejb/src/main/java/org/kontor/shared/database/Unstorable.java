package org.kontor.shared.database;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Tells failures that come from a text that no column can hold from bugs: it is longer than the field that it was typed
 * into lets anybody type, as the rules of a bean or the database noticed, or holds a character that PostgreSQL has not
 * (NUL). Nothing was written.
 */
public final class Unstorable {

    /** string_data_right_truncation and character_not_in_repertoire (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("22001", "22021");

    private Unstorable() {
    }

    /** Whether a text that was sent is the reason. */
    public static boolean isReasonOf(Throwable failure) {
        return SqlStates.of(failure).anyMatch(STATES::contains) || SqlStates.causes(failure)
                .filter(ConstraintViolationException.class::isInstance).map(ConstraintViolationException.class::cast)
                .anyMatch(Unstorable::isOfText);
    }

    private static boolean isOfText(ConstraintViolationException refused) {
        return refused.getConstraintViolations().stream().map(each -> each.getConstraintDescriptor().getAnnotation())
                .allMatch(rule -> rule instanceof Size || rule instanceof Pattern);
    }
}
