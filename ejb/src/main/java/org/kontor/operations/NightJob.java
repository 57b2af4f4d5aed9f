package org.kontor.operations;

import java.util.Arrays;
import java.util.List;

/** The jobs of the night, in the order in which they belong: what one writes, the next one reads. */
public enum NightJob {
    ISSUE_INVOICES("invoicing-issue-invoices"),
    MATCH_PAYOUTS("reconciliation-match-payouts"),
    CLOSE_DAY("accounting-close-day"),
    REMOVE_MESSAGES("operations-remove-messages");

    private final String id;

    NightJob(String id) {
        this.id = id;
    }

    /** The name of the job file, and the name under which runs are kept. */
    public String id() {
        return id;
    }

    /** Whether days that were missed are made up for one by one; otherwise what is done for the last is done for all. */
    static boolean countsEveryDay(String id) {
        return !id.equals(REMOVE_MESSAGES.id);
    }

    public static NightJob byId(String id) {
        return all().stream().filter(job -> job.id.equals(id)).findFirst()
                .orElseThrow(() -> new JobRefused("operations.refused.unknownJob", id));
    }

    public static List<NightJob> all() {
        return Arrays.asList(values());
    }
}
