package org.kontor.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The money counters of one payment, in minor units. What was taken or let go was reserved; all only grow, but for
 * refunds that come back.
 */
@Embeddable
class Funds {

    @Column(name = "authorised_minor", nullable = false)
    private long authorised;
    @Column(name = "captured_minor", nullable = false)
    private long captured;
    @Column(name = "released_minor", nullable = false)
    private long released;
    @Column(name = "refunded_minor", nullable = false)
    private long refunded;
    @Column(name = "several_captures", nullable = false)
    private boolean severalCaptures;
    @Column(name = "capture_before")
    private Instant captureBefore;

    /** Takes over what the provider says; an older answer than the last takes nothing back. */
    void hear(GatewayAnswer.Approved told) {
        authorised = Math.max(authorised, told.authorised().minor());
        captured = Math.max(captured, told.captured().minor());
        released = Math.max(released, told.authorised().minor() - told.captured().minor()
                - told.reserved().capturable().minor());
        // By transfer more may come than is still promised, after a part was let go.
        authorised = Math.max(authorised, Math.addExact(captured, released));
        severalCaptures = told.reserved().several();
        captureBefore = told.reserved().until();
    }

    /** Whether all of the amount was taken and the provider only says so once more. */
    boolean sayNothingNew(GatewayAnswer.Approved told, long amount) {
        return captured >= amount && captured == told.captured().minor();
    }

    /**
     * How far a payment has come with these.
     *
     * @param awaited the sum up to which more comes by itself, as by transfers; 0 where only what is reserved is taken
     */
    PaymentStatus reached(long awaited) {
        if (captured == 0) {
            return rest() > 0 ? PaymentStatus.AUTHORIZED : PaymentStatus.VOIDED;
        }
        var more = rest() > 0 || released == 0 && captured < awaited;
        return more ? PaymentStatus.PART_CAPTURED : PaymentStatus.CAPTURED;
    }

    /** What is still reserved is no longer. */
    void letGo() {
        released = Math.addExact(released, rest());
    }

    /** Went back; below zero it came back. */
    void refund(long minor) {
        refunded = Math.addExact(refunded, minor);
    }

    long authorised() {
        return authorised;
    }

    long captured() {
        return captured;
    }

    long released() {
        return released;
    }

    long refunded() {
        return refunded;
    }

    /** Reserved, and neither taken nor let go. */
    long rest() {
        return authorised - captured - released;
    }

    boolean severalCaptures() {
        return severalCaptures;
    }

    Instant captureBefore() {
        return captureBefore;
    }
}
