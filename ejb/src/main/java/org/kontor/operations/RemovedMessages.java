package org.kontor.operations;

/**
 * How much was removed because it was old.
 *
 * @param deliveries of messages to the world
 * @param messages   to the world
 * @param mails      notes that one was sent
 * @param notices    notifications from outside of which only what they said was removed
 */
public record RemovedMessages(long deliveries, long messages, long mails, long notices) {

    private static final String SENTENCE = "operations.removed.messages";

    public static final RemovedMessages NONE = new RemovedMessages(0, 0, 0, 0);

    public RemovedMessages plus(RemovedMessages more) {
        return new RemovedMessages(deliveries + more.deliveries, messages + more.messages, mails + more.mails,
                notices + more.notices);
    }

    public boolean isNothing() {
        return equals(NONE);
    }

    /** The key of a sentence, with its arguments, as reports of runs are kept. */
    public String report() {
        return SENTENCE + " [" + deliveries + ", " + messages + ", " + mails + ", " + notices + "]";
    }
}
