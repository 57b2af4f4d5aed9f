package org.kontor.operations.batch;

/** What a run that went well says of itself: the key of a sentence with its arguments. Kept as the job's user data. */
record RunReport(String words) {
}
