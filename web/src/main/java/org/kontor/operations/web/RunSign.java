package org.kontor.operations.web;

import java.util.List;
import java.util.regex.Pattern;
import org.kontor.operations.JobRunRow;
import org.kontor.web.Texts;

/** How a run looks in a list: its status as a badge, and words for what it left behind. */
public record RunSign(JobRunRow run, String tone, String label, String note) {

    private static final Pattern SENTENCE = Pattern.compile("([a-z]+(?:\\.[A-Za-z_]+)+)(?: \\[(.*)])?");

    static RunSign of(JobRunRow run) {
        var waits = run.waiting();
        return new RunSign(run, waits ? "neutral" : tone(run), waits ? Texts.INSTANCE.get("operations.waiting")
                : Texts.INSTANCE.label(run.status()), words(run.message()));
    }

    private static String tone(JobRunRow run) {
        return switch (run.status()) {
            case PLANNED -> "neutral";
            case RUNNING -> "info";
            case COMPLETED -> "ok";
            case COMPLETED_WITH_PARKED, ORPHANED -> "warn";
            case FAILED -> "bad";
        };
    }

    /** A refusal is kept by the key of its sentence and its arguments; anything else is shown as it is. */
    static String words(String reason) {
        var sentence = SENTENCE.matcher(reason == null ? "" : reason);
        if (!sentence.matches()) {
            return reason;
        }
        var arguments = sentence.group(2) == null ? List.<Object>of()
                : List.<Object>copyOf(List.of(sentence.group(2).split(", ")));
        return Texts.INSTANCE.of(sentence.group(1), arguments);
    }

    /** The job in the words of people. */
    public String name() {
        return Texts.INSTANCE.get("operations.job." + run.job());
    }

    public String step() {
        return run.step() == null ? "" : Texts.INSTANCE.get("operations.step." + run.step());
    }

    public boolean counting() {
        return run.isRunning() && run.total() > 0;
    }
}
