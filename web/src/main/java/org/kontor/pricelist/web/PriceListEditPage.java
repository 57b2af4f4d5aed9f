package org.kontor.pricelist.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.Offer;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.pricelist.PriceListDesk;
import org.kontor.pricelist.PriceListPlan;
import org.kontor.pricelist.PriceListSheet;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Writes a price list: for whom, when, and the price of each SKU; and puts it in force. */
@Named
@ViewScoped
public class PriceListEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    @Inject
    private PriceListDesk desk;

    @Inject
    private BuyerGroupQueries groups;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Markets markets;

    private Long list;
    private long version;
    private PriceListForm form = new PriceListForm();
    private transient PriceListSheet sheet;

    public void load() {
        if (isSaved()) {
            version = getSheet().version();
            form = PriceListForm.of(getSheet().plan());
        }
    }

    public void save() {
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (isReadable() && faults.isEmpty()) {
            var plan = form.plan(getCurrency());
            var saved = isSaved() ? desk.edit(list, version, plan) : desk.add(plan, getCurrency());
            Notices.done("pricelist.saved");
            Responses.see("/admin/price-lists/" + saved.id());
        }
    }

    /** Every line must be a price of goods that there are, and no gift cards; the first that is not is named. */
    private boolean isReadable() {
        var lines = form.lines(getCurrency());
        if (!lines.unread().isEmpty()) {
            Notices.wrong("prices", "pricelist.wrong.line", lines.unread().get(0));
            return false;
        }
        if (!lines.slips().isEmpty()) {
            Notices.wrong("prices", "pricelist.wrong.zero", lines.slips().get(0));
            return false;
        }
        if (lines.points().size() > PriceListPlan.MOST) {
            Notices.wrong("prices", "pricelist.wrong.many", PriceListPlan.MOST);
            return false;
        }
        var offers = catalog.offers(lines.skus());
        var unknown = lines.skus().stream().filter(sku -> !offers.containsKey(sku)).findFirst();
        unknown.ifPresent(sku -> Notices.wrong("prices", "pricelist.wrong.sku", sku.value()));
        var card = offers.values().stream().filter(Offer::isGiftCard).findFirst();
        card.ifPresent(offer -> Notices.wrong("prices", "pricelist.wrong.giftCard", offer.sku().value()));
        return unknown.isEmpty() && card.isEmpty();
    }

    public void activate() {
        desk.activate(list);
        done("pricelist.activated");
    }

    public void stop() {
        desk.stop(list);
        done("pricelist.stopped");
    }

    private void done(String key) {
        Notices.done(key);
        Responses.see("/admin/price-lists/" + list);
    }

    /** The list as it is saved, whatever is typed in the form. */
    public PriceListSheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(list);
        }
        return sheet;
    }

    /** The first of its prices beside the list prices. */
    public List<ListedPrice> getPrices() {
        var points = getSheet().plan().prices().stream().limit(MOST_SHOWN).toList();
        return ListedPrice.of(points, catalog.offers(points.stream().map(point -> point.sku()).toList(),
                getCurrency()));
    }

    public String getCurrency() {
        return isSaved() ? getSheet().currency() : markets.find(form.getCurrency()).orElseGet(markets::home).currency();
    }

    /** Whether the currency is still to be chosen: a list keeps it. */
    public boolean isCurrencyAsked() {
        return !isSaved() && markets.all().size() > 1;
    }

    public List<Market> getMarkets() {
        return markets.all();
    }

    public boolean isSaved() {
        return list != null;
    }

    public boolean isOn() {
        return isSaved() && getSheet().active();
    }

    public boolean isOff() {
        return isSaved() && !getSheet().active();
    }

    public String getTitle() {
        return isSaved() ? getSheet().plan().name() : Texts.INSTANCE.get("pricelist.new");
    }

    public String getTone() {
        return PriceListLine.tone(getSheet().state());
    }

    public List<Audience> getAudiences() {
        return Audience.all(groups.all());
    }

    public PriceListForm getForm() {
        return form;
    }

    public Long getList() {
        return list;
    }

    public void setList(Long list) {
        this.list = list;
    }
}
