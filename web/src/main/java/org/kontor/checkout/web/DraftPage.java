package org.kontor.checkout.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DraftQueries;
import org.kontor.cart.DraftView;
import org.kontor.cart.seen.CartChange;
import org.kontor.cart.web.CartNote;
import org.kontor.checkout.BuyerChecks;
import org.kontor.checkout.Completion;
import org.kontor.checkout.SendDraft;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.NotFound;
import org.kontor.shipping.DeliveryOption;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/**
 * An order that staff prepare for somebody: who it is for, how it gets there and what it costs. It shows what has
 * changed, and keeps what was typed and not saved.
 */
@Named
@ViewScoped
public class DraftPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject
    private DraftQueries drafts;

    @Inject
    private Carts carts;

    @Inject
    private CartCards cards;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private Markets markets;

    @Inject
    private PaymentQueries payments;

    @Inject
    private HttpServletRequest request;

    private String wanted;
    private long id;
    private ContactForm form;
    private String method;
    private Seen seen;
    private ArrayList<CartChange> told = new ArrayList<>();
    private transient List<CartNote> notes;
    private transient DraftView draft;
    private transient CartView cart;
    private transient CartCredit credit;

    public void load() {
        var found = wanted == null || !ID.matcher(wanted).matches() ? Optional.<DraftView>empty()
                : drafts.byId(Long.parseLong(wanted));
        if (found.isEmpty()) {
            Responses.notFound();
            return;
        }
        id = found.get().id();
        if (!found.get().isOpen()) {
            leave(found.get());
        }
    }

    /** Before the page is shown: the draft as it is now, which counts as seen from then on. */
    public void refresh() {
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            draft = drafts.byId(id).orElseThrow(() -> new NotFound("draft", id));
            carts.view(draft.token()).ifPresentOrElse(this::look, () -> leave(draft));
        }
    }

    /** Somebody discarded it, perhaps in another tab: the list alone would read as if the press had done something. */
    private static void leave(DraftView ended) {
        if (ended.order() == null) {
            Notices.refused("checkout.draft.gone", ended.id());
        }
        Responses.see(ended.order() == null ? "/admin/drafts" : "/admin/orders/" + ended.order());
    }

    private void look(CartView known) {
        cart = buyers.look(known);
        credit = cards.credit(cart);
        if (cart.deliveries().option(method).isEmpty()) {
            method = cart.delivery().map(DeliveryOption::code).orElse(null);
        }
        seen = Seen.of(cart, credit, Optional.empty());
        notes = Stream.concat(told.stream(), cart.changes().stream()).distinct().map(CartNote::of).toList();
        told = new ArrayList<>();
        if (form == null) {
            form = ContactForm.of(cart, getCountries().get(0));
        }
    }

    /** A change of the draft told these differences; they are shown once. */
    void tell(CartView changed) {
        told.addAll(changed.changes());
    }

    CartToken token() {
        return drafts.byId(id).orElseThrow(() -> new NotFound("draft", id)).token();
    }

    String currency() {
        return seen.currency();
    }

    public long getNumber() {
        return id;
    }

    /** Who it is for and where it goes, or what is wrong with that beside its field. */
    public void enterContact() {
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (faults.isEmpty()) {
            try {
                buyers.enter(token(), form.contact());
                form = null;
                Notices.said("checkout.draft.contact.saved");
            } catch (CartRefused refused) {
                Notices.wrong(Field.of(refused.messageKey()), refused.messageKey(), refused.arguments().toArray());
            }
        }
    }

    public void chooseDelivery() {
        tell(carts.deliver(token(), method == null ? "" : method));
        Notices.said("checkout.draft.delivery.saved");
    }

    /** What was shown, to be sent so; nothing while an address or a delivery was changed and not saved. */
    Optional<SendDraft> shown() {
        var token = token();
        var isSaved = carts.view(token).filter(now -> !isChanged(now)).isPresent();
        return isSaved ? Optional.of(seen.sent(token)) : Optional.empty();
    }

    private boolean isChanged(CartView now) {
        return !form.isOf(now, getCountries().get(0))
                || !Objects.equals(method, now.delivery().map(DeliveryOption::code).orElse(null));
    }

    /** Whether who it is for was typed and not saved yet. */
    public boolean isContactUnsaved() {
        return !form.isOf(cart, getCountries().get(0));
    }

    public CartView getCart() {
        return cart;
    }

    public DraftView getDraft() {
        return draft;
    }

    /** The draft in the words of the checkout. */
    public CheckoutView getView() {
        return new CheckoutView(cart, credit, Ways.NONE);
    }

    /** What has changed since it was looked at last. */
    public List<CartNote> getNotes() {
        return notes;
    }

    /** How it gets there; nothing while that is not chosen. */
    public String getDeliveryName() {
        return cart.delivery().map(DeliveryOption::name).orElse(null);
    }

    /** What is missing before it can be sent. */
    public List<String> getGaps() {
        return Completion.of(cart, credit, payments.terms(market().code()), null).draftLacks().stream()
                .map(lack -> Texts.INSTANCE.of("checkout.draft.gap." + lack.code(), lack.arguments())).toList();
    }

    /** Whether the one who looks may take something off by hand. */
    public boolean isDiscounter() {
        return request.isUserInRole("discounts") || request.isUserInRole("admin");
    }

    /** Whether discounts are to be seen: some were given, or can be. */
    public boolean isDiscounting() {
        return isDiscounter() || !draft.discounts().isEmpty();
    }

    public ContactForm getForm() {
        return form;
    }

    Market market() {
        return markets.of(getCart().items().currency());
    }

    public List<String> getCountries() {
        return market().countries();
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
