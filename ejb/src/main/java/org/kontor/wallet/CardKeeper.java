package org.kontor.wallet;

import java.util.List;
import java.util.Optional;

/**
 * Who keeps cards for customers: the payment provider. No call may be made inside a transaction; silence is
 * {@link KeeperSilent}.
 */
public interface CardKeeper {

    /** The number under which the provider knows the customer from then on; the same for the same enrolment. */
    String enrol(Enrolment enrolment) throws KeeperSilent;

    /** The cards that are kept for a payer, each once, newest first; empty when the provider knows no such payer. */
    Optional<List<SavedCard>> cards(String payer) throws KeeperSilent;

    /**
     * Has a card of a payer forgotten, however often it was saved, by the number of any copy. Answers what was taken
     * out now: empty when it is not (any more) among the payer's own, which is no error.
     */
    Optional<SavedCard> remove(String payer, String id) throws KeeperSilent;

    /** Has a payer forgotten, and everybody else under the handle, with all cards; nobody there is no error. */
    void forget(Forgotten whom) throws KeeperSilent;
}
