package org.kontor.payment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.shared.MoneyInput;

/** The calls of one payment, and what follows for them from what its provider says of the payment as a whole. */
record Calls(List<PaymentTransaction> all) {

    /** The call that began the payment. */
    PaymentTransaction first() {
        return all.stream()
                .filter(call -> call.type() == TransactionType.SALE || call.type() == TransactionType.AUTH).findFirst()
                .orElseThrow();
    }

    /**
     * The call that began the payment is answered. One that had failed before stays so, and so does a sale that brought
     * another amount than it asked for: what came is noted beside it as one, for so the provider settles it.
     */
    void begun(GatewayAnswer.Approved told, Instant now) {
        var first = first();
        var isOther = first.type() == TransactionType.SALE && told.captured().isPositive()
                && !told.captured().equals(first.amount());
        if (isOther) {
            first.end(TransactionStatus.FAILED, null, "The provider took " + MoneyInput.noted(told.captured()) + ".", now);
        } else if (first.status() != TransactionStatus.FAILED) {
            first.end(TransactionStatus.SUCCESS, told.intentRef(), null, now);
        }
    }

    boolean isLettingGo() {
        return open(TransactionType.VOID).findAny().isPresent();
    }

    /** The provider has taken money under these keys of ours. */
    void taken(Set<String> keys, Instant now) {
        open(TransactionType.CAPTURE).filter(call -> keys.contains(call.key()))
                .forEach(call -> call.end(TransactionStatus.SUCCESS, null, null, now));
    }

    /** Nothing is reserved any more: what was to be let go is, what was to be taken will not be. */
    void gone(String why, Instant now) {
        open(TransactionType.VOID).forEach(call -> call.end(TransactionStatus.SUCCESS, null, null, now));
        open(TransactionType.CAPTURE).forEach(call -> call.end(TransactionStatus.FAILED, null, why, now));
    }

    /** What sales and captures brought in, in minor units. */
    long sum() {
        return all.stream().filter(call -> call.status() == TransactionStatus.SUCCESS)
                .filter(call -> call.type() == TransactionType.SALE || call.type() == TransactionType.CAPTURE)
                .mapToLong(call -> call.amount().minor()).sum();
    }

    /** What open calls of a kind are about, in minor units. */
    long underway(TransactionType type) {
        return open(type).mapToLong(call -> call.amount().minor()).sum();
    }

    private Stream<PaymentTransaction> open(TransactionType type) {
        return all.stream().filter(call -> call.type() == type && call.status().isOpen());
    }
}
