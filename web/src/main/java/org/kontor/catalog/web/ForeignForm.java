package org.kontor.catalog.web;

import java.io.Serializable;
import org.kontor.catalog.ForeignPrice;
import org.kontor.market.Market;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Sku;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** The price of a variant in the currency of another market, as staff type it; empty: it follows, or is none. */
public class ForeignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final String label;
    private final String market;
    private final String currency;
    private final String instead;
    private final String before;
    private String typed;

    /** The price is that of now, or null. */
    ForeignForm(VariantForm variant, Market market, ForeignPrice price) {
        this.sku = variant.getSku();
        this.label = variant.getLabel();
        this.market = market.name();
        this.currency = market.currency();
        this.before = price == null || price.derived() ? "" : Formats.input(price.price());
        this.typed = before;
        this.instead = instead(market, price);
    }

    private static String instead(Market market, ForeignPrice price) {
        if (price != null) {
            return price.derived() ? Texts.INSTANCE.of("catalog.abroad.follows", Formats.money(price.price()))
                    : Texts.INSTANCE.get("catalog.abroad.typed");
        }
        return Texts.INSTANCE.of("catalog.abroad.none", market.name());
    }

    boolean isChanged() {
        return !before.equals(text());
    }

    boolean isWrong() {
        return !text().isEmpty() && MoneyInput.read(text(), currency).isEmpty();
    }

    ForeignPrice wanted() {
        return text().isEmpty() ? ForeignPrice.untyped(new Sku(sku), currency)
                : ForeignPrice.typed(new Sku(sku), MoneyInput.read(text(), currency).orElse(Money.zero(currency)));
    }

    private String text() {
        return typed == null ? "" : typed.strip();
    }

    public String getLabel() {
        return label;
    }

    public String getMarket() {
        return market;
    }

    public String getCurrency() {
        return currency;
    }

    /** What holds now: that it follows and what it is, that it was typed, or that it is not sold there. */
    public String getInstead() {
        return instead;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
