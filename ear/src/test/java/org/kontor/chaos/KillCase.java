package org.kontor.chaos;

/** One customer's, or clerk's, deed in whose middle the server is killed, and what must become of it. */
interface KillCase {

    /** The row of the fault matrix and what it is, for people. */
    String name();

    /** Brings the deed to its point and leaves it there. */
    void bring();

    /** What happens while the shop is dead. */
    default void meanwhile() {
    }

    /** What people do once the shop is back. */
    default void comeBack() {
    }

    /** Asserts what became of it, within five minutes of business time after the restart. */
    void settled();

    /** Asserts what became of it after the time to pay has run out. */
    default void over() {
        settled();
    }
}
