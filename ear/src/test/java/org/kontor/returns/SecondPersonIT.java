package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.item;
import static org.kontor.builders.Reimbursements.units;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.OrdersClerk;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.payment.Paying;
import org.kontor.payment.RefundAnswer;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;

/** Above the limit, 50.00 here, one person asks for a refund and another approves it. */
class SecondPersonIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private OrdersClerk clerk;

    @Inject
    private Reimbursements desk;

    @Inject
    private RefundApprovals approvals;

    @Inject
    private RefundQueries granted;

    @Inject
    private Paying paying;

    @Resource
    private UserTransaction transaction;

    @Inject
    private CurrentActor actor;

    private OrderView order;

    private static Money eur(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    @BeforeEach
    void limit() {
        order = deals.paid(shoppers.order(shelf.product(3000, 5), 3));
        deals.ship(order);
        order = deals.now(order.number());
        change(eur(5000));
    }

    @AfterEach
    void lift() {
        change(null);
        requests().stream().filter(each -> each.status() == RefundRequestView.Status.WAITING).forEach(this::decline);
    }

    private void decline(RefundRequestView request) {
        staff.does(() -> {
            approvals.decline(request.id());
            return null;
        });
    }

    private void change(Money most) {
        staff.does(() -> {
            approvals.change("EUR", most);
            return null;
        });
    }

    private GrantRefund pieces(int units) {
        return wish(order, units(item(order), units, GoodsFate.KEPT));
    }

    /** Asks as one person and lets another go on. */
    private long asked(GrantRefund wish) {
        actor.act(Actor.staff("nora"));
        assertEquals(List.of(), desk.grantAll(wish));
        actor.act(Actor.staff("emil"));
        return requests().get(requests().size() - 1).id();
    }

    private List<RefundRequestView> requests() {
        return staff.does((Callable<List<RefundRequestView>>) () -> approvals.of(order.number()));
    }

    private List<RefundView> approve(long request) {
        return staff.does((Callable<List<RefundView>>) () -> approvals.approve(request));
    }

    private Money refunded() {
        return deals.now(order.number()).refunded();
    }

    @Test
    @DisplayName("A10: more than the limit moves no money until a second person has approved it, and then once")
    void waitsForTheSecondPersonAndThenPaysOnce() throws Exception {
        var wish = pieces(2);
        var request = asked(wish);
        assertEquals(List.of(), desk.grantAll(wish), "pressing twice asks once");
        assertEquals(1, requests().size());
        assertEquals(Money.zero("EUR"), refunded());

        var done = AtOnce.times(20, () -> approve(request));

        assertTrue(done.stream().allMatch(AtOnce.Result::isDone), done.toString());
        assertEquals(1, granted.of(order.number()).size());
        assertEquals(1, SandboxPanel.refundsMade("refund:" + granted.of(order.number()).get(0).number()));
        assertEquals(eur(6000), refunded());
        assertEquals(RefundRequestView.Status.APPROVED, requests().get(0).status());
    }

    @Test
    void isNeverTheOneWhoAsked() {
        var request = asked(pieces(2));
        actor.act(Actor.staff("nora"));
        assertThrows(RefundRefused.class, () -> approve(request));
        assertThrows(EJBAccessException.class, () -> clerk.call(() -> approvals.approve(request)),
                "packing orders is no right to much money");
        assertEquals(Money.zero("EUR"), refunded());
        assertEquals(RefundRequestView.Status.WAITING, requests().get(0).status());
    }

    @Test
    void isNeededAlsoBesideWhatFailedForThatCanBeSentOnceMore() throws Exception {
        SandboxPanel.fault("rate_limit", 4, "1", "/v1/refunds");
        var silent = desk.grant(pieces(1));
        SandboxPanel.behave();
        transaction.begin();
        paying.settleRefund("refund:" + silent.number(), new RefundAnswer.Refused("the account is closed"));
        transaction.commit();
        assertEquals(RefundStatus.FAILED, granted.byNumber(silent.number()).orElseThrow().status());

        asked(pieces(1));

        assertEquals(Money.zero("EUR"), refunded());
    }

    @Test
    void isNeededForWhatWasCutUp() {
        assertEquals(eur(3000), desk.grant(pieces(1)).amount());
        var request = asked(pieces(1));
        approve(request);
        assertEquals(eur(6000), refunded());

        var cents = wish(order, new GrantRefund.Line(item(order).id(), 0, eur(2000), GoodsFate.NONE));
        assertEquals(eur(2000), desk.grant(cents).amount(), "what two approved does not count against one");
    }

    @Test
    void saysNoOnce() {
        var wish = pieces(2);
        var request = asked(wish);
        staff.does(() -> {
            approvals.decline(request);
            return null;
        });
        assertEquals(List.of(), approve(request));
        assertThrows(RefundRefused.class, () -> desk.grant(wish), "the form that asked is told, too");
        assertEquals(Money.zero("EUR"), refunded());
        assertEquals(RefundRequestView.Status.DECLINED, requests().get(0).status());
    }

    @Test
    void isSparedWhatWasTakenBack() throws Exception {
        var request = asked(pieces(2));
        assertThrows(NotFound.class, () -> takeBack(request), "emil did not ask");
        actor.act(Actor.staff("nora"));
        takeBack(request);
        assertEquals(RefundRequestView.Status.DECLINED, requests().get(0).status());
    }

    private void takeBack(long request) throws Exception {
        clerk.call(() -> {
            approvals.takeBack(request);
            return null;
        });
    }

    @Test
    void isToldWhenTheMoneyIsNoLongerThere() {
        var request = asked(pieces(3));
        change(null);
        desk.grant(pieces(1));

        assertThrows(RefundRefused.class, () -> approve(request));

        assertEquals(eur(3000), refunded());
        assertEquals(RefundRequestView.Status.WAITING, requests().get(0).status(), "it can still be declined");
    }

    @Test
    void isNotAskedForWhatCannotBeGivenBackAtAll() {
        var line = item(order);
        assertThrows(RefundRefused.class, () -> desk.grant(wish(order, new GrantRefund.Line(line.id(), 0,
                line.line().plus(eur(1)), GoodsFate.NONE))));
        assertEquals(List.of(), requests());
    }
}
