package org.kontor.run;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads WildFly's report of a failed deployment and finds the cause that a person can act upon. */
final class DeploymentFailure {

    private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: ([^\\n]+)");
    private static final Pattern SCRIPT = Pattern.compile("Failed to execute script (\\S+\\.sql)");

    private DeploymentFailure() {
    }

    /** One sentence: the innermost cause that the report names, or where to look. */
    static String sentence(String report, Path log) {
        var text = report.replaceAll("\\\\*\"", "'");
        var cause = innermost(text);
        if (cause.isEmpty()) {
            return "The shop did not start: see " + log + ".";
        }
        var script = SCRIPT.matcher(text);
        var where = script.find() ? "migration " + script.group(1) + ": " : "";
        return "The shop did not start: " + where + cause + (cause.endsWith(".") ? " (" : ". (") + "Details: " + log
                + ")";
    }

    private static String innermost(String text) {
        var found = CAUSE.matcher(text);
        var cause = "";
        while (found.find()) {
            cause = found.group(1).replaceFirst("'[,}\\]].*", "").trim();
        }
        return cause;
    }
}
