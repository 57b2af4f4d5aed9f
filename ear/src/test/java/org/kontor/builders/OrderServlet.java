package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.kontor.cart.CartCoupons;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.promotion.Action;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/**
 * Lets tests from outside have a paid order of two pieces, or of some of a product that they name, with a code that
 * takes some percent off when asked for, and sent and invoiced when asked for; one that may be paid by invoice, that is only
 * reserved, that staff sent to be paid, that nobody paid in time, or that was taxed while VIES was silent; answers its customer's address in the
 * shop. Of a draft, which is none yet, it answers the address in the back office.
 */
@WebServlet("/it/order")
public class OrderServlet extends HttpServlet {

    private static final long CENTS = 1995;

    @Inject
    private transient BankReceipts bank;

    @Inject
    private transient LateBusinesses late;

    @Inject
    private transient Checkout checkout;

    @Inject
    private transient MoneyDesk money;

    @Inject
    private transient Deals deals;

    @Inject
    private transient OnAccountDeals dealers;

    @Inject
    private transient Shelf shelf;

    @Inject
    private transient Shoppers shoppers;

    @Inject
    private transient Sales sales;

    @Inject
    private transient CartCoupons coupons;

    @Inject
    private transient PhoneOrders phone;

    @Inject
    private transient Night night;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Leap leap;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        if (request.getParameter("draft") != null) {
            response.getWriter().print("/admin/drafts/" + phone.draft(shelf.product(CENTS, 1), 1));
            return;
        }
        if (request.getParameter("expired") != null) {
            response.getWriter().print(address(expired(Integer.parseInt(request.getParameter("pieces")))));
            return;
        }
        var order = request.getParameter("account") != null ? dealers.sent(dealers.dealers(14, null),
                shelf.product(CENTS, 1), 1) : request.getParameter("reserved") != null ? deals.reserved(CENTS, 1)
                : request.getParameter("sent") != null ? sent() : request.getParameter("silent") != null ? late.confirmedLater(2)
                : request.getParameter("short") != null ? tooLittle(request.getParameter("short"))
                : request.getParameter("part") != null ? part(Long.parseLong(request.getParameter("part")))
                : Sku.read(request.getParameter("sku")).map(sku -> deals.paid(shoppers.order(sku,
                Integer.parseInt(request.getParameter("pieces"))))).orElseGet(() -> order(request.getParameter("percent")));
        if (request.getParameter("invoiced") != null) {
            deals.ship(order);
            night.run(NightJob.ISSUE_INVOICES, clock.today());
        }
        response.getWriter().print(address(order));
    }

    private static String address(OrderView order) {
        return "/order/" + order.number() + "?key=" + order.accessKey();
    }

    /** An order of so many pieces that nobody paid in time. */
    private OrderView expired(int pieces) {
        var placed = shoppers.order(shelf.product(CENTS, pieces), pieces);
        leap.by(Duration.ofHours(1));
        return Patience.until(() -> deals.now(placed.number()), order -> order.status() == OrderStatus.EXPIRED);
    }

    /** An order that staff sent, of which so many cents came by transfer. */
    private OrderView part(long cents) {
        deals.awaitingTransfer(CENTS, 1); // the shop offers that now
        var order = sent();
        bank.receive(order, Money.ofMinor(cents, "EUR"));
        return order;
    }

    /** An order of which a card brought so many cents too little, which finance took over. */
    private OrderView tooLittle(String cents) {
        var placed = shoppers.order(shelf.product(CENTS, 1), 1);
        SandboxPanel.fault("wrong_amount", 1, "-" + cents, "");
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(placed.number(), placed.accessKey());
        money.resolve(money.open(placed.number()).get(0));
        return deals.now(placed.number());
    }

    /** An order that staff sent, to be paid by its link. */
    private OrderView sent() {
        return phone.send(phone.view(phone.draft(shelf.product(CENTS, 1), 1)));
    }

    private OrderView order(String percent) {
        if (percent == null) {
            return deals.paid(CENTS, 2);
        }
        var code = sales.coded(new Action.OrderPercentOff(Percentage.parse(percent)), Sales.Limits.NONE).code();
        var cart = shoppers.readyCart(shelf.product(CENTS, 2), 2);
        return deals.paid(shoppers.order(coupons.enter(cart.token(), code.value(), "127.0.0.1")));
    }
}
