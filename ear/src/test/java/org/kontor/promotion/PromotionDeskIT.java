package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.it.ShippedEar;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.IllegalTransition;
import org.kontor.shared.Money;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

class PromotionDeskIT extends ShippedEar {

    private static final Rule TEN_OFF =
            new Rule(Conditions.none(), new Action.OrderAmountOff(Money.ofMinor(1000, "EUR")));

    @Inject
    private PromotionDesk desk;

    @Inject
    private CouponDesk coupons;

    @Inject
    private AuditQueries audit;

    @Inject
    private Sales sales;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons codes;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private static PromotionPlan plan(Rule rule, Integer maxUses) {
        return new PromotionPlan("Test " + Tokens.fresh().substring(0, 12), true, rule, 0, Stacking.COMBINABLE, null,
                null, null, maxUses, null, null);
    }

    private <T> T asStaff(Callable<T> work) {
        return staff.does(work);
    }

    @Test
    void keepsAPromotionAsItWasPlanned() {
        var rule = new Rule(Conditions.pieces(Target.categories("lighting"), 2),
                new Action.PercentOff(Target.categories("lighting"), Percentage.parse("12.5")));
        var plan = new PromotionPlan("Test " + Tokens.fresh().substring(0, 12), false, rule, 7, Stacking.ONE_OF_CLASS,
                "SEASON", clock.now().plus(Duration.ofDays(300)), clock.now().plus(Duration.ofDays(301)), 10, 2,
                Money.ofMinor(50_000, "EUR"));

        var id = asStaff(() -> desk.add(plan)).id();

        var sheet = sales.sheet(id);
        assertEquals(plan, sheet.plan());
        assertEquals(PromotionStatus.DRAFT, sheet.status());
        assertTrue(asStaff(() -> desk.list()).stream().anyMatch(row -> row.id() == id && row.rule().equals(rule)));
        assertEquals("promotion.add",
                asStaff(() -> audit.of("promotion", String.valueOf(id))).get(0).action());
    }

    @Test
    void refusesTwoPeopleOnOnePromotion() {
        var sheet = asStaff(() -> desk.add(plan(TEN_OFF, null)));
        asStaff(() -> desk.edit(sheet.id(), sheet.version(), sheet.plan()));
        var renamed = plan(TEN_OFF, null);
        asStaff(() -> desk.edit(sheet.id(), sales.sheet(sheet.id()).version(), renamed));

        assertThrows(Conflict.class, () -> asStaff(() -> desk.edit(sheet.id(), sheet.version(), sheet.plan())));
        assertEquals(renamed, sales.sheet(sheet.id()).plan());
    }

    @Test
    void followsItsGraphAndEndsForGood() {
        var coded = sales.coded(TEN_OFF.action(), Limits.NONE);
        sales.pause(coded.promotion());
        asStaff(() -> {
            desk.activate(coded.promotion());
            desk.end(coded.promotion());
            return null;
        });

        assertThrows(IllegalTransition.class, () -> asStaff(() -> {
            desk.activate(coded.promotion());
            return null;
        }));
        var ended = sales.sheet(coded.promotion());
        assertThrows(PromotionRefused.class,
                () -> asStaff(() -> desk.edit(ended.id(), ended.version(), plan(TEN_OFF, 5))));
    }

    @Test
    void refusesALimitBelowWhatOrdersUseAlready() {
        var coded = sales.coded(TEN_OFF.action(), Limits.NONE);
        var sku = shelf.product(5000, 5);
        for (var buyer = 0; buyer < 2; buyer++) {
            var cart = shoppers.readyCart(sku, 1);
            shoppers.order(codes.enter(cart.token(), coded.code().value(), "desk " + cart.token()));
        }
        var sheet = sales.sheet(coded.promotion());
        assertEquals(2, sheet.count().uses());

        assertThrows(PromotionRefused.class,
                () -> asStaff(() -> desk.edit(sheet.id(), sheet.version(), plan(TEN_OFF, 1))));
        asStaff(() -> desk.edit(sheet.id(), sheet.version(), plan(TEN_OFF, 2)));

        var late = shoppers.readyCart(sku, 1);
        var view = codes.enter(late.token(), coded.code().value(), "desk " + late.token());
        assertEquals(Reason.USED_UP, view.price().verdict().refusals().get(0).reason());
    }

    @Test
    void makesCodesThatDifferAndOpenThePromotionOnce() {
        var coded = sales.coded(TEN_OFF.action(), Limits.NONE);

        assertEquals(500, asStaff(() -> coupons.generate(coded.promotion(), "XMAS", 500)));

        var made = asStaff(() -> coupons.export(coded.promotion())).stream()
                .filter(row -> row.code().value().startsWith("XMAS-")).toList();
        assertEquals(500, made.stream().map(CouponRow::code).collect(Collectors.toCollection(HashSet::new)).size());
        assertEquals(501, asStaff(() -> coupons.list(coded.promotion(), PageRequest.of(1, 20))).total());
        var sku = shelf.product(5000, 5);
        var first = shoppers.readyCart(sku, 1);
        shoppers.order(codes.enter(first.token(), made.get(0).code().value(), "desk " + first.token()));
        var second = shoppers.readyCart(sku, 1);
        assertThrows(CartRefused.class,
                () -> codes.enter(second.token(), made.get(0).code().value(), "desk " + second.token()));
    }

    @Test
    void refusesCodesThatExistAndBatchesThatNobodyMeans() {
        var coded = sales.coded(TEN_OFF.action(), Limits.NONE);
        assertAll(
                () -> assertThrows(PromotionRefused.class, () -> add(coded.promotion(), coded.code())),
                () -> assertThrows(PromotionRefused.class,
                        () -> asStaff(() -> coupons.generate(coded.promotion(), "", 0))),
                () -> assertThrows(PromotionRefused.class,
                        () -> asStaff(() -> coupons.generate(coded.promotion(), "", 10_001))),
                () -> assertThrows(PromotionRefused.class,
                        () -> asStaff(() -> coupons.generate(coded.promotion(), "=cmd", 1))));
    }

    private Object add(long promotion, CouponCode code) {
        return asStaff(() -> {
            coupons.add(promotion, code, null);
            return code;
        });
    }

    @Test
    void reducesGoodsByThemselvesAndSaysWhy() {
        var sku = shelf.product(10_000, 9);
        var promotion = sales.automatic(sku, new Action.CheapestFree(Target.skus(sku.value()), 3, 1));

        var cart = carts.add(null, sku, 4);

        assertEquals(Money.ofMinor(30_000, "EUR"), cart.items());
        assertEquals(promotion, cart.line(sku).orElseThrow().reductions().get(0).promotionId());
        assertEquals(Reason.TOO_FEW, reason(carts.change(cart.token(), sku, 2), sku));
    }

    @Test
    void reducesGoodsAtOnceThoughACartAskedBeforeItWasCommitted() {
        var sku = shelf.product(10_000, 9);
        var cart = carts.add(null, sku, 4).token();
        var promotion = sales.automatic(sku, new Action.CheapestFree(Target.skus(sku.value()), 3, 1));
        sales.pause(promotion);
        assertEquals(Money.ofMinor(40_000, "EUR"), carts.view(cart).orElseThrow().items());
        staff.doesAsOne(() -> {
            desk.activate(promotion);
            return staff.does(() -> carts.view(cart));
        });

        assertEquals(Money.ofMinor(30_000, "EUR"), carts.view(cart).orElseThrow().items());
    }

    private static Reason reason(CartView cart, Sku sku) {
        assertEquals(2, cart.line(sku).orElseThrow().quantity());
        return cart.price().verdict().refusals().get(0).reason();
    }

    @Test
    void opensToNobodyWithoutTheRight() {
        assertThrows(EJBAccessException.class, () -> desk.list());
        assertThrows(EJBAccessException.class, () -> coupons.export(1));
    }
}
