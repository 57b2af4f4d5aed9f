package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartCheckout;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.customer.CustomerRegister;
import org.kontor.inventory.Inventory;
import org.kontor.market.Markets;
import org.kontor.ordering.LineDiscount;
import org.kontor.ordering.LineKind;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderTerms;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.PaymentProgress;
import org.kontor.ordering.PlaceOrder;
import org.kontor.ordering.PlacedLine;
import org.kontor.ordering.Promise;
import org.kontor.ordering.UnitCost;
import org.kontor.payment.OpenPayment;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.TakeMoney;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.Reduction;
import org.kontor.promotion.PromotionClaims;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** The transactions of checkout. Lock order: cart, order, payment, stock, promotions, gift cards. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CheckoutSteps {

    /** How long an order holds its goods while it is being paid; Stripe wants a page to live 30 minutes at least. */
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(40);

    @Inject
    private CartCheckout carts;

    @Inject
    private CustomerRegister customers;

    @Inject
    private Markets markets;

    @Inject
    private Ordering ordering;

    @Inject
    private OrderQueries orders;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Inventory inventory;

    @Inject
    private PromotionClaims promotions;

    @Inject
    private CartCards cards;

    @Inject
    private Credits credits;

    @Inject
    private Confirmation confirmation;

    @Inject
    private SaleTerms terms;

    @Inject
    private BusinessClock clock;

    /**
     * Makes the cart an order: the order, its payment attempt, the goods that it holds and the promotions that it uses
     * are written together or not at all. Where nothing is to be paid it is confirmed at once.
     */
    public OrderView place(PlaceCart command) {
        var cart = carts.lock(command.token());
        if (cart.isEmpty()) {
            return placed(command.token()).orElseThrow(() -> new NotFound("cart", "yours"));
        }
        check(cart.get(), command);
        var payUntil = payUntil(command.method());
        var credit = credit(cart.get(), command);
        var order = ordering.place(agreed(cart.get(), payUntil, terms.agree(command.seenTerms())));
        if (credit.rest().isPositive()) {
            openPayment(order, 1, credit.rest(), command.method(), payUntil);
        }
        reserve(order, demand(cart.get()));
        promotions.claim(order.number(), order.email(), cart.get().price().verdict().benefits());
        credits.hold(order, credit, payUntil);
        if (credit.rest().isZero()) {
            ordering.recordPayment(order.number(), PaymentProgress.PAID);
            confirmation.confirm(order, credits.held(order, credit),
                    credit.isUsed() ? "paid with gift cards" : "nothing to pay");
        } else if (command.method() == PayMethod.TRANSFER) {
            confirmation.message("transfer.awaited", order.number());
        }
        if (cart.get().tax().isUnchecked()) {
            confirmation.message(VatRecheck.TYPE, order.number());
        }
        carts.complete(command.token(), command.version(), order.number());
        return order;
    }

    private void reserve(OrderView order, Map<Sku, Integer> demand) {
        if (!demand.isEmpty()) {
            inventory.reserve(order.number(), demand);
        }
    }

    /** What gift cards pay: as much as the customer saw, or nothing is ordered. */
    private CartCredit credit(CartView cart, PlaceCart command) {
        var credit = cards.credit(cart);
        if (!credit.paid().equals(command.seenCredit())) {
            throw new CheckoutRefused("checkout.refused.credit");
        }
        return credit;
    }

    /** The order that a cart became, if it did. */
    public Optional<OrderView> placed(CartToken token) {
        return carts.orderOf(token).flatMap(orders::byNumber);
    }

    private static void check(CartView cart, PlaceCart command) {
        if (cart.lost().isPresent()) {
            throw new CheckoutRefused("checkout.refused.delivery", cart.lost().get().name());
        }
        if (cart.version() != command.version() || !cart.price().total().equals(command.seenTotal())) {
            throw new CheckoutRefused("checkout.refused.changed");
        }
        if (!cart.isReady()) {
            throw new CheckoutRefused("checkout.refused.incomplete");
        }
    }

    /** A new attempt for an order whose last one failed or ran out, with new time to pay. */
    public void reopen(OrderNumber number) {
        var order = ordering.lock(number);
        var earlier = payments.of(number.value());
        var missing = order.due().minus(new Coverage(order, earlier).covered());
        if (!order.isPayable() || !missing.isPositive() || earlier.stream()
                .anyMatch(payment -> payment.status().isOpen())) {
            throw new CheckoutRefused("checkout.refused.notPayable");
        }
        var payUntil = clock.now().plus(TIME_TO_PAY);
        ordering.grantTimeToPay(number, payUntil);
        openPayment(order, earlier.size() + 1, missing, PayMethod.CARD, payUntil);
    }

    /** A card is paid at once; a transfer takes days. */
    private Instant payUntil(PayMethod method) {
        if (method == PayMethod.CARD) {
            return clock.now().plus(TIME_TO_PAY);
        }
        var terms = payments.terms(markets.home().code()).transfer();
        if (!terms.offered()) {
            throw new CheckoutRefused("checkout.refused.method");
        }
        return clock.now().plus(Duration.ofDays(terms.days()));
    }

    private void openPayment(OrderView order, int attempt, Money amount, PayMethod method, Instant payUntil) {
        var take = method == PayMethod.CARD && !order.hasGiftCards() ? payments.terms(order.market()).take()
                : TakeMoney.AT_ORDER;
        paying.open(new OpenPayment(order.number().value(), method.gateway(), method.code(), amount, take,
                IdempotencyKey.of("payment", order.number(), attempt), payUntil));
    }

    private PlaceOrder agreed(CartView cart, Instant payUntil, OrderTerms agreedTo) {
        var market = markets.home();
        var delivery = cart.delivery().orElseThrow();
        var customer = customers.register(cart.email(), cart.shipTo().name(), cart.phone());
        return new PlaceOrder("checkout:" + cart.token() + ":" + cart.version(), market.code(), market.currency(),
                customer.id(),
                cart.email(), cart.phone(), cart.shipTo(), cart.billTo(), delivery.code(), delivery.name(),
                new Promise(delivery.window().first(), delivery.window().last()), lines(cart, delivery.name()), payUntil,
                TaxProof.of(cart), agreedTo);
    }

    private static List<PlacedLine> lines(CartView cart, String deliveryName) {
        var goods = cart.lines().stream().collect(Collectors.toMap(line -> line.sku().value(), line -> line));
        return cart.price().lines().stream().map(line -> line(line, goods.get(line.code()), deliveryName)).toList();
    }

    private static PlacedLine line(PricedLine priced, CartLineView goods, String deliveryName) {
        var isItem = priced.kind() == PricedLine.Kind.ITEM;
        return new PlacedLine(isItem ? LineKind.ITEM : LineKind.DELIVERY, priced.code(), isItem ? goods.name()
                : deliveryName,
                isItem ? goods.optionLabel() : null, isItem ? goods.picture() : null, priced.quantity(), priced.unit(),
                priced.discount(), priced.line(), priced.tax(), priced.taxCategory(), priced.taxPercentage(),
                priced.reductions().stream().map(CheckoutSteps::discount).toList(),
                priced.units().stream().map(unit -> new UnitCost(unit.pieces(), unit.gross(), unit.tax())).toList(),
                priced.rule() == null ? null : priced.rule().name());
    }

    private static LineDiscount discount(Reduction reduction) {
        return new LineDiscount(reduction.promotionId(), reduction.name(),
                reduction.code() == null ? null : reduction.code().value(), reduction.amount());
    }

    /** Gift cards are made when they are paid, so none is reserved. */
    private static Map<Sku, Integer> demand(CartView cart) {
        var cards = cart.price().lines().stream().filter(PricedLine::isGiftCard)
                .map(PricedLine::code).toList();
        return cart.lines().stream().filter(line -> !cards.contains(line.sku().value()))
                .collect(Collectors.toMap(CartLineView::sku, CartLineView::quantity));
    }
}
