package org.kontor.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/**
 * Matches payouts line by line and has the ones that add up booked, in one transaction each. The night shift calls it,
 * so it asks for no role; it can be repeated at any time and changes nothing about a settled payout.
 */
@Stateless
@PermitAll
public class Reconciliation {

    @Inject
    private Payouts payouts;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<PayoutSettled> events;

    /** Looks at every item again that is not understood yet; then settles the payout if it can be. */
    public MatchResult match(long payoutId) {
        var payout = payouts.byIdForUpdate(payoutId);
        if (payout.isSettled()) {
            return new MatchResult(true, 0, null);
        }
        payout.items().stream().filter(item -> !item.isUnderstood()).forEach(this::match);
        if (payout.settle(clock.now())) {
            events.fire(payout.settled());
        }
        return new MatchResult(payout.isSettled(), payout.puzzles(), payout.finding());
    }

    private void match(PayoutItem item) {
        if (item.isFee()) {
            item.isOnlyFee(clock.now());
        } else if (item.isCharge()) {
            decide(item, item.gross(), payouts.charges(item.gateway(), item.intentRef()));
        } else if (item.isRefund()) {
            decide(item, item.gross().negate(), payouts.refunds(item.gateway(), item.intentRef(), item.sourceRef()));
        } else if (item.isBounce()) {
            decide(item, item.gross(), payouts.bounces(item.gateway(), item.intentRef(), item.sourceRef()));
        } else {
            item.puzzles(Finding.UNKNOWN_CATEGORY, clock.now());
        }
    }

    private void decide(PayoutItem item, Money amount, List<Payouts.Candidate> candidates) {
        var free = candidates.stream().filter(candidate -> !candidate.taken()).toList();
        var exact = free.stream().filter(candidate -> candidate.currency().equals(amount.currency())
                && candidate.amountMinor() == amount.minor()).findFirst();
        if (exact.isPresent()) {
            item.matches(exact.get().transactionId(), clock.now());
        } else if (candidates.isEmpty()) {
            item.puzzles(Finding.UNKNOWN_TRANSACTION, clock.now());
        } else if (free.isEmpty()) {
            item.puzzles(Finding.DUPLICATE, clock.now());
        } else {
            var otherCurrency = free.stream().noneMatch(candidate -> candidate.currency().equals(amount.currency()));
            item.puzzles(otherCurrency ? Finding.CURRENCY_MISMATCH : Finding.AMOUNT_MISMATCH, clock.now());
        }
    }
}
