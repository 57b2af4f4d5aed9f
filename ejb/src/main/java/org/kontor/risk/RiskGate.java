package org.kontor.risk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.promotion.CodeTries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/** What flows ask before an order is taken and before a paid order goes on. */
@Stateless
@PermitAll
public class RiskGate {

    private static final int MOST_TRACES = 3;

    @Inject
    private RiskBook book;

    @Inject
    private CodeTries tries;

    @Inject
    private BuyerMarks marks;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /**
     * Judges a new order in the transaction that places it and keeps the judgement; refuses with {@link RiskRefused}
     * whom staff block. Refused cards of the paying buyer are counted together.
     */
    public Judgement judge(OrderNumber order, Buyer buyer, PayingBuyer paying) {
        var policy = book.policy();
        var email = marks.of(buyer.email());
        var source = marks.ofSource(buyer.source());
        var now = clock.now();
        var before = policy.limits().isCounting() ? book.traffic(email, source, now) : Traffic.NONE;
        var judgement = RiskRules.judge(policy.limits(), policy.lists(), buyer, before);
        if (judgement.verdict() == RiskVerdict.REFUSE) {
            throw RiskRefused.blocked(judgement.listed());
        }
        book.add(order.value(), judgement, new RiskBook.Marks(email, source, marks.of(paying)), now);
        return judgement;
    }

    /** Keeps that an order was refused, which itself was never written; a few presses a minute from one address. */
    public void refused(RiskRefused refusal) {
        if (tries.allows("refused " + marks.ofSource(actor.source()), MOST_TRACES)) {
            audit.record("risk.refuse", "risk list", refusal.listed(), "an order was refused");
        }
    }

    /** What was found about an order that a person has not decided on yet. */
    public Optional<RiskView> open(OrderNumber order) {
        return book.byOrder(order.value()).filter(RiskView::isOpen);
    }

    /** A person decides on a doubtful order; only the first one does. */
    public boolean decide(OrderNumber order, RiskDecision decision) {
        return book.decide(order.value(), decision, actor.name(), clock.now());
    }

    /** What was decided on an order. */
    public Optional<RiskDecision> decision(OrderNumber order) {
        return book.decision(order.value());
    }
}
