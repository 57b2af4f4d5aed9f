package org.kontor.wallet;

import java.util.List;
import java.util.Optional;
import org.kontor.shared.Email;

/**
 * Who keeps cards for customers: the payment provider. No call may be made inside a transaction; silence is
 * {@link KeeperSilent}.
 */
public interface CardKeeper {

    /** The number under which the provider knows the customer from then on; the same for the same enrolment. */
    String enrol(Enrolment enrolment) throws KeeperSilent;

    /** The cards that are kept for a payer, each once, newest first; empty when the provider knows no such payer. */
    Optional<List<SavedCard>> cards(String payer) throws KeeperSilent;

    /** Has a card of a payer forgotten, however often it was saved; one that is gone already is no error. */
    void remove(String payer, SavedCard card) throws KeeperSilent;

    /** Has everybody forgotten, with all cards, who was ever enrolled under a handle; nobody there is no error. */
    void forget(String handle, Email email) throws KeeperSilent;
}
