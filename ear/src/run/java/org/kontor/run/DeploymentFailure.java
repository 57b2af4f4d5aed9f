package org.kontor.run;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads WildFly's report of a failed deployment and finds the cause that a person can act upon. */
final class DeploymentFailure {

    private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: ([^\\n\\\\\"]+)");

    private DeploymentFailure() {
    }

    /** One sentence: the innermost cause that the report names, or where to look. */
    static String sentence(String report, Path log) {
        var found = CAUSE.matcher(report);
        var cause = "";
        while (found.find()) {
            cause = found.group(1).trim();
        }
        if (cause.isEmpty()) {
            return "The shop did not start: see " + log + ".";
        }
        return "The shop did not start: " + cause + (cause.endsWith(".") ? " (" : ". (") + "Details: " + log + ")";
    }
}
