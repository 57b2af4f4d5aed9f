package org.kontor.checkout.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.cart.DraftDesk;
import org.kontor.cart.web.LineForm;
import org.kontor.cart.web.Pieces;
import org.kontor.catalog.CatalogQueries;
import org.kontor.giftcard.CardCode;
import org.kontor.inventory.InventoryQueries;
import org.kontor.search.SearchQueries;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Texts;

/** The goods and codes of a draft: found by number or name, put in, changed and taken out. */
@Named
@ViewScoped
public class DraftGoodsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 8;
    private static final int MOST_VARIANTS = 40;

    @Inject
    private DraftPage page;

    @Inject
    private DraftDesk desk;

    @Inject
    private CartCoupons coupons;

    @Inject
    private CartCards cards;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private InventoryQueries stock;

    @Inject
    private SearchQueries search;

    @Inject
    private HttpServletRequest request;

    private String typed;
    private String code;
    private ArrayList<LineForm> lines = new ArrayList<>();
    private transient List<FoundGoods> found;

    /** Puts one piece of what was found into the draft. */
    public void add(String sku) {
        show(() -> {
            page.tell(desk.add(page.getNumber(), Sku.parse(sku), 1));
            Notices.said("checkout.draft.added", sku);
        });
    }

    /** Sets the pieces of every line in which others were typed, or says at the line why not. */
    public void change() {
        lines.stream().filter(line -> line.isTyped() || line.isRefused()).forEach(this::take);
    }

    private void take(LineForm form) {
        try {
            page.tell(desk.change(page.getNumber(), Sku.parse(form.getSku()), Pieces.of(form.getQuantity())));
            form.taken();
        } catch (CartRefused refused) {
            form.refuse(Texts.INSTANCE.of(refused.messageKey(), refused.arguments()));
            Notices.fault();
        }
    }

    /** Whether quantities were typed that nobody has taken yet. */
    boolean isTyped() {
        return lines.stream().anyMatch(LineForm::isTyped);
    }

    public void remove(LineForm form) {
        show(() -> page.tell(desk.remove(page.getNumber(), Sku.parse(form.getSku()))));
    }

    /** A promotion's code, or that of a gift card: which it is can be seen. */
    public void enterCode() {
        var token = page.token();
        var from = request.getRemoteAddr();
        try {
            if (CardCode.read(code).isPresent()) {
                cards.enter(token, code, from);
            } else {
                coupons.enter(token, code, from);
            }
            code = null;
        } catch (CartRefused refused) {
            Notices.wrong("code", refused.messageKey(), refused.arguments().toArray());
        }
    }

    public void removeCode(String held) {
        coupons.remove(page.token(), held);
    }

    public void removeCard(String number) {
        cards.remove(page.token(), number);
    }

    private void show(Runnable change) {
        try {
            change.run();
        } catch (CartRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    /** Nothing but to show what is found. */
    public void find() {
        FacesContext.getCurrentInstance().renderResponse();
    }

    /** What is sold under the number or name that was typed, each size and colour by itself; looked up once a page. */
    public List<FoundGoods> getFound() {
        if (found == null) {
            found = typed == null || typed.isBlank() ? List.of() : lookUp();
        }
        return found;
    }

    private List<FoundGoods> lookUp() {
        var skus = new LinkedHashSet<Sku>();
        Sku.read(typed.strip()).ifPresent(skus::add);
        search.find(typed, PageRequest.of(1, MOST_FOUND), page.currency()).page().items()
                .forEach(card -> skus.addAll(card.skus()));
        var some = skus.stream().limit(MOST_VARIANTS).toList();
        var offers = catalog.offers(some, page.currency());
        var left = stock.availability(some);
        return some.stream().map(offers::get)
                .filter(offer -> offer != null && offer.unit().currency().equals(page.currency()))
                .map(offer -> FoundGoods.of(offer, left.get(offer.sku()))).toList();
    }

    public boolean isNothingFound() {
        return typed != null && !typed.isBlank() && getFound().isEmpty();
    }

    /** Before the page is shown: what is in the draft now, with quantities that were typed and not taken yet. */
    public void refresh() {
        var cart = page.getCart();
        if (cart == null) {
            return;
        }
        found = null;
        var typing = lines.stream().filter(line -> line.isTyped() || line.isRefused())
                .collect(Collectors.toMap(LineForm::getSku, Function.identity()));
        lines = new ArrayList<>(cart.lines().stream().map(line -> typing.getOrDefault(line.sku().value(),
                new LineForm(line))).toList());
        lines.forEach(form -> form.refresh(cart.line(Sku.parse(form.getSku())).orElseThrow()));
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
