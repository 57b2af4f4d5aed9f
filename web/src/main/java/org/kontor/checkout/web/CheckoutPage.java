package org.kontor.checkout.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.web.CartCookie;
import org.kontor.cart.web.GuestSessions;
import org.kontor.checkout.BuyerChecks;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Placed;
import org.kontor.checkout.SaleTerms;
import org.kontor.market.web.ShopMarket;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.risk.PaymentsPaused;
import org.kontor.shared.NotFound;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The checkout: one address per step, finished steps stand as a summary, and the total never changes unseen. */
@Named
@ViewScoped
public class CheckoutPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Carts carts;

    @Inject
    private CartCards cards;

    @Inject
    private Checkout checkout;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private SaleTerms terms;

    @Inject
    private ShopMarket shop;

    @Inject
    private PaymentQueries payments;

    @Inject
    private CartCookie cookie;

    @Inject
    private CheckoutAccountPage account;

    private String wanted;
    private Step step = Step.CONTACT;
    private ContactForm form;
    private boolean kept = true;
    private Seen seen;
    private transient CheckoutView view;

    public void load() {
        GuestSessions.stay(FacesContext.getCurrentInstance());
        var cart = cookie.token().flatMap(carts::view).orElse(null);
        if (cart == null || cart.isEmpty() || cart.lines().stream().anyMatch(line -> !line.orderable())) {
            Responses.see(cart == null ? elsewhere() : "/cart");
            return;
        }
        if (!cart.items().currency().equals(shop.getCurrency())) {
            Responses.see("/cart"); // where the prices of the other market are named first
            return;
        }
        step = Step.of(wanted, Step.reached(cart));
        if (wanted != null && !step.key().equals(wanted)) {
            Responses.see(step.address());
            return;
        }
        form = account.form(cart, shop.getCountry());
        look(cart);
    }

    /** Before the page is shown again: the cart as it is now. */
    public void refresh() {
        if (view == null && !FacesContext.getCurrentInstance().getResponseComplete()) {
            cookie.token().flatMap(carts::view).ifPresentOrElse(this::look, () -> Responses.see(elsewhere()));
        }
    }

    /** To the order that the cart became, when its answer was lost or the customer came back; else to the cart. */
    private String elsewhere() {
        return cookie.token().flatMap(checkout::placed)
                .map(order -> "/order/" + order.number() + "?key=" + order.accessKey()).orElse("/cart");
    }

    private void look(CartView known) {
        var cart = buyers.look(known);
        var last = step == Step.PAYMENT;
        var credit = last ? cards.credit(cart) : null;
        var transfer = last && !credit.isEnough()
                && payments.terms(shop.getMarket().code()).transfer().opensTo(cart.group());
        view = new CheckoutView(cart, credit, transfer);
        seen = Seen.of(cart, credit, last ? terms.now() : Optional.empty());
    }

    public void enterContact() {
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (!faults.isEmpty()) {
            return;
        }
        try {
            if (kept && account.isSignedIn()) {
                buyers.enterAndKeep(token(), form.contact());
            } else {
                buyers.enter(token(), form.contact());
            }
            Responses.see(Step.DELIVERY.address());
        } catch (CartRefused refused) {
            Notices.wrong(Field.of(refused.messageKey()), refused.messageKey(), refused.arguments().toArray());
        }
    }

    public void chooseDelivery() {
        var method = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("method");
        carts.deliver(token(), method == null ? "" : method);
        Responses.see(Step.PAYMENT.address());
    }

    /** Orders what was shown, for the total that was shown; pressing twice finds the first order. */
    public void place() {
        try {
            goOn(checkout.place(seen.pressed(token(), method())));
        } catch (CheckoutRefused refused) {
            refuse(refused);
        } catch (PaymentsPaused paused) {
            Notices.wrong(null, paused.messageKey(), paused.arguments().toArray());
            Responses.tooMany();
            view = null;
        }
    }

    /**
     * A way of delivery that cannot be had any more is chosen again; anything else is told where the button is, above
     * cart, total and terms as they are now.
     */
    private void refuse(CheckoutRefused refused) {
        if (carts.view(token()).filter(cart -> cart.lost().isPresent()).isPresent()) {
            Notices.refused(refused.messageKey(), refused.arguments().toArray());
            Responses.see(Step.DELIVERY.address());
        } else {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
            view = null;
        }
    }

    private static void goOn(Placed placed) {
        GuestSessions.leave(FacesContext.getCurrentInstance());
        placed.payUrl().ifPresentOrElse(Responses::leave,
                () -> Responses.see("/order/" + placed.number() + "?key=" + placed.accessKey()));
    }

    /** Card unless the customer chose a transfer. */
    private static PayMethod method() {
        var chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("pay");
        return PayMethod.TRANSFER.name().equals(chosen) ? PayMethod.TRANSFER : PayMethod.CARD;
    }

    private CartToken token() {
        return cookie.token().orElseThrow(() -> new NotFound("cart", "yours"));
    }

    /** Since when the terms are what they are; null where the shop publishes none. */
    public Instant getTermsSince() {
        return seen.termsSince();
    }

    public CheckoutView getView() {
        return view;
    }

    public ContactForm getForm() {
        return form;
    }

    public List<String> getCountries() {
        return shop.getMarket().countries();
    }

    public Steps getSteps() {
        return new Steps(step);
    }

    /** Whether a customer who is signed in finds the addresses again when ordering next. */
    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
