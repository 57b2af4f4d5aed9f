package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartCheckout;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.customer.CustomerRegister;
import org.kontor.customer.SignedIn;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.WaitingQueries;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.ordering.Drafted;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderTerms;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.PaymentProgress;
import org.kontor.ordering.PlaceOrder;
import org.kontor.ordering.Promise;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.pricing.PriceFee;
import org.kontor.promotion.CodeTries;
import org.kontor.promotion.PromotionClaims;
import org.kontor.risk.Buyer;
import org.kontor.risk.PayingBuyer;
import org.kontor.risk.RiskGate;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.tax.VatRechecks;

/** The transactions of checkout. Lock order: cart, order, payment, stock, promotions, gift cards. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CheckoutSteps {

    private static final int MOST_TRACES = 3;

    @Inject
    private CartCheckout carts;

    @Inject
    private CustomerRegister customers;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Markets markets;

    @Inject
    private Ordering ordering;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Inventory inventory;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private PromotionClaims promotions;

    @Inject
    private CartCards cards;

    @Inject
    private Credits credits;

    @Inject
    private WaysToPay ways;

    @Inject
    private Confirmation confirmation;

    @Inject
    private SaleTerms terms;

    @Inject
    private AuditTrail audit;

    @Inject
    private RiskGate risks;

    @Inject
    private CodeTries tries;

    @Inject
    private CurrentActor actor;

    @Inject
    private BusinessClock clock;

    /**
     * Makes the cart an order: the order, its payment attempt, the goods that it holds and the promotions that it uses
     * are written together or not at all. Where nothing is to be paid it is confirmed at once.
     */
    public OrderView place(PlaceCart command) {
        var found = carts.lock(command.token());
        if (found.isEmpty()) {
            return placed(command.token()).orElseThrow(() -> new NotFound("cart", "yours"));
        }
        var market = market(found.get());
        var rules = payments.termsNow(market.code());
        var cart = charged(found.get(), rules, command.method());
        var now = completion(cart, rules, terms.version());
        Completion.refuse(now.lacks(command));
        var way = ways.choose(command.method(), rules);
        var credit = now.credit();
        var order = ordering.place(agreed(cart, market, way.payUntil(), terms.of(now.terms()), null));
        judge(order);
        if (credit.rest().isPositive()) {
            ways.open(order, 1, credit.rest(), way, cart.readyOn());
        }
        hold(cart, order, credit, command.seenDays());
        if (credit.rest().isZero()) {
            ordering.recordPayment(order.number(), PaymentProgress.PAID);
            confirmation.confirm(order, credits.held(order, credit),
                    credit.isUsed() ? "paid with gift cards" : "nothing to pay");
        } else {
            ways.await(order, command.method(), 1);
        }
        carts.complete(command.token(), command.version(), order.number());
        return order;
    }

    /** Keeps that somebody pressed at another total than is asked; a few presses a minute from one address. */
    public void noteOtherTotal(CheckoutRefused refusal) {
        refusal.lacks().stream().filter(lack -> lack.code() == Lack.Code.TOTAL).findFirst()
                .filter(lack -> tries.allows("other total " + actor.source(), MOST_TRACES))
                .ifPresent(lack -> audit.record("checkout.refuse", "total", MoneyInput.noted((Money) lack.arguments()
                        .get(1)), "seen was " + MoneyInput.noted((Money) lack.arguments().get(0))));
    }

    /**
     * Makes a draft an order in the same way, but for the payment: the customer agrees to the terms and chooses how to
     * pay on the page that the link leads to. Where nothing is to be paid, they agree there, too, before it goes on.
     */
    public OrderView send(SendDraft command) {
        var cart = carts.lock(command.token());
        if (cart.isEmpty()) {
            return placed(command.token()).orElseThrow(() -> new NotFound("draft", "open"));
        }
        var draft = carts.draft(command.token()).orElseThrow(() -> new NotFound("draft", "open"));
        var market = market(cart.get());
        var rules = payments.termsNow(market.code());
        var now = completion(cart.get(), rules, null);
        Completion.refuse(now.lacks(command));
        var credit = now.credit();
        var payUntil = new LinkTime(clock.now(), rules.linkDays()).first();
        var order = ordering.place(agreed(cart.get(), market, payUntil, null,
                Agreement.drafted(draft, cart.get().price())));
        hold(cart.get(), order, credit, command.seenDays());
        if (order.total().isZero()) {
            ordering.recordPayment(order.number(), PaymentProgress.PAID);
        }
        confirmation.message(PayLinks.MESSAGE, order.number(), payUntil.getEpochSecond());
        carts.complete(command.token(), command.version(), order.number());
        audit.record("checkout.send", "order", order.number().value(), "draft " + draft.id() + " for "
                + MoneyInput.text(order.total()) + " " + order.currency());
        return order;
    }

    /**
     * With what the way to pay costs by the rules of this moment, which is in the total that the customer saw, or
     * refused.
     */
    private CartView charged(CartView cart, PaymentTerms rules, PayMethod method) {
        return rules.fee(method).flatMap(fee -> carts.lock(cart.token(), new PriceFee(method.code(), fee)))
                .orElse(cart);
    }

    /** Where the cart is ordered; nobody orders in a market that was closed meanwhile. */
    private Market market(CartView cart) {
        var market = markets.of(cart.price().total().currency());
        if (!market.open()) {
            throw new CheckoutRefused("checkout.refused.market");
        }
        return market;
    }

    /** What an order keeps others from having, in the order of the locks: goods, promotions, gift cards. */
    private void hold(CartView cart, OrderView order, CartCredit credit, Map<Sku, LocalDate> seenDays) {
        var demand = Agreement.demand(cart);
        if (!demand.isEmpty()) { // others may have been quicker, so that some come later than the cart says
            Completion.requireSeenDays(inventory.reserve(order.number(), demand), seenDays);
        }
        promotions.claim(order.number(), () -> carts.counted(cart.token()), cart.price().verdict().benefits());
        credits.hold(order, credit, order.payUntil());
        if (cart.tax().isUnchecked()) {
            confirmation.message(VatRechecks.MESSAGE, order.number());
        }
    }

    private void judge(OrderView order) {
        risks.judge(order.number(), new Buyer(markets.atHome(order.total(), order.taxed().homeRate()),
                order.shipTo().country(),
                order.billingAddress().country(), order.email(), actor.source()),
                new PayingBuyer(signedIn.number().orElse(null), order.email()));
    }

    private Completion completion(CartView cart, PaymentTerms rules, Integer version) {
        return Completion.of(cart, cards.credit(cart), rules, version);
    }

    /** The order that a cart became, if it did. */
    public Optional<OrderView> placed(CartToken token) {
        return carts.orderOf(token).flatMap(orders::byNumber);
    }

    /**
     * A new attempt for an order that has none, or whose last one failed or ran out, with new time to pay. Who has not
     * agreed to terms yet does so with it; where gift cards pay it all, that is what they were waiting for.
     */
    public void reopen(OrderNumber number, PayMethod method, Integer seenTerms) {
        var order = ordering.lock(number);
        var earlier = payments.of(number.value());
        if (earlier.stream().anyMatch(payment -> payment.status().isOpen())) {
            return;
        }
        if (!order.isPayable()) {
            throw new CheckoutRefused("checkout.refused.notPayable");
        }
        if (order.terms() == null && order.status() == OrderStatus.PENDING_PAYMENT) {
            Optional.ofNullable(terms.agree(seenTerms)).ifPresent(agreed -> ordering.agree(number, agreed));
        }
        var coverage = new Coverage(order, earlier);
        var missing = order.due().minus(coverage.covered());
        var way = ways.choose(method, payments.termsNow(order.market()));
        if (missing.isPositive() || order.status() != OrderStatus.PENDING_PAYMENT) {
            ways.require(way, order, earlier);
        }
        if (missing.isPositive()) {
            if (method == PayMethod.CARD || !coverage.isTransferAwaited()) {
                another(order, earlier.size() + 1, missing, way);
            }
        } else if (order.status() == OrderStatus.PENDING_PAYMENT) {
            ordering.recordPayment(number, PaymentProgress.PAID);
            confirmation.confirm(order, earlier, earlier.isEmpty() ? "nothing to pay" : "paid with gift cards");
        } else {
            throw new CheckoutRefused("checkout.refused.notPayable");
        }
    }

    /** Only who begins to pay gets more time: the rest of a transfer is waited for no longer than was said. */
    private void another(OrderView order, int attempt, Money missing, ChosenWay way) {
        ordering.grantTimeToPay(order.number(), later(order.payUntil(), way.payUntil()));
        var ready = Agreement.ready(waiting.ofOrder(order.number(), order.goodsSkus()).values());
        ways.open(order, attempt, missing, way, ready);
        ways.await(order, way.method(), attempt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private PlaceOrder agreed(CartView cart, Market market, Instant payUntil, OrderTerms agreedTo, Drafted drafted) {
        var delivery = cart.delivery().orElseThrow();
        var customer = customers.buyer(cart.email(), cart.shipTo().name(), cart.phone());
        return new PlaceOrder("checkout:" + cart.token(), market.code(), market.currency(),
                customer.id(),
                cart.email(), cart.phone(), cart.shipTo(), cart.billTo(), delivery.code(), delivery.name(),
                new Promise(delivery.window().first(), delivery.window().last()),
                Agreement.lines(cart, drafted), payUntil,
                Agreement.tax(cart, markets.rate(market.currency(), clock.today()).orElse(null)), agreedTo, drafted,
                cart.group(), Agreement.others(cart));
    }
}
