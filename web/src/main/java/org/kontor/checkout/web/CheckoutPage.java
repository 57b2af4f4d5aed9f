package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.web.CartCookie;
import org.kontor.cart.web.GuestSessions;
import org.kontor.checkout.BuyerChecks;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Completion;
import org.kontor.checkout.Lack;
import org.kontor.checkout.SaleTerms;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.payment.PaymentQueries;
import org.kontor.pricing.PriceFee;
import org.kontor.shared.NotFound;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/**
 * The checkout: one address per step, finished steps stand as a summary, and the total never changes unseen. Only the
 * contact step is a form of Faces; the others are plain and go to servlets of their own.
 */
@Named
@RequestScoped
public class CheckoutPage {

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
    private ShopMarketPage shop;

    @Inject
    private PaymentQueries payments;

    @Inject
    private CartCookie cookie;

    @Inject
    private CheckoutAccountPage account;

    private String wanted;
    private String pay;
    private Step step = Step.CONTACT;
    private ContactForm form = new ContactForm();
    private boolean kept = true;
    private String refusal;
    private Seen seen;
    private CheckoutView view;
    private List<Lack> lacks;

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
        var last = step == Step.PAYMENT;
        var cart = last ? charged(buyers.look(known)) : buyers.look(known);
        var credit = last ? cards.credit(cart) : null;
        seen = Seen.of(cart, credit, last ? terms.now() : Optional.empty());
        view = new CheckoutView(cart, credit, last ? ways(cart, credit) : Ways.NONE);
    }

    /** With what the way that the customer asks for costs, where it can be had and something is left to pay. */
    private CartView charged(CartView cart) {
        var payment = payments.terms(shop.getMarket().code());
        var way = Ways.named(pay).filter(wanted -> payment.fee(wanted).isPresent()).orElse(null);
        if (way == null) {
            return cart;
        }
        var credit = cards.credit(cart);
        return credit.isEnough() || !Completion.of(cart, credit, payment, null).ways().offers(way) ? cart
                : carts.view(cart.token(), new PriceFee(way.code(), payment.fee(way).orElseThrow())).orElse(cart);
    }

    private Ways ways(CartView cart, CartCredit credit) {
        var payment = payments.terms(shop.getMarket().code());
        var gate = Completion.of(cart, credit, payment, seen.terms());
        if (lacks == null) {
            lacks = gate.lacks();
        }
        return credit.isEnough() ? Ways.NONE : Ways.of(gate.ways(), gate.ways().offered(), payment,
                Ways.named(pay));
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

    /** What the page of the step says above it, because the form that was sent could not be taken. */
    void refuse(String sentence) {
        refusal = sentence;
    }

    /** The same where the gate says what is missing or has changed. */
    void lack(List<Lack> missing) {
        lacks = missing;
    }

    private CartToken token() {
        return cookie.token().orElseThrow(() -> new NotFound("cart", "yours"));
    }

    /** Since when the terms are what they are; null where the shop publishes none. */
    public Instant getTermsSince() {
        return seen.termsSince();
    }

    /** What the order button stands for, as the form sends it back. */
    public String getSeen() {
        return seen.text();
    }

    /** Why what was sent could not be taken; null where nothing was refused. */
    public String getRefusal() {
        return refusal;
    }

    public CheckoutView getView() {
        return view;
    }

    /** What is missing or has changed before this can be ordered, each with the way to mend it. */
    public List<LackLine> getLacks() {
        return lacks == null ? List.of() : LackLine.of(lacks);
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

    /** The way to pay that the customer asks for; null until they do. */
    public String getPay() {
        return pay;
    }

    public void setPay(String pay) {
        this.pay = pay;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
