package org.kontor.shared.inbox;

/** A CDI bean that applies the messages of a provider. It runs outside any transaction and must bear repeats. */
public interface InboxHandler {

    /** What became of a message. */
    sealed interface Outcome {

        /** It changed something. */
        record Applied() implements Outcome {
        }

        /** It was understood and changed nothing: a repeat, old news, or a type that does not concern the shop. */
        record NothingToDo() implements Outcome {
        }

        /** Not yet: what it speaks of is not known or not readable now. */
        record Later(String why) implements Outcome {
        }
    }

    boolean hears(String provider);

    /** Applies the message; an exception counts as {@link Outcome.Later}. */
    Outcome apply(InboxMessage message) throws Exception;
}
