package org.kontor.catalog.web;

import java.io.Serializable;
import org.kontor.catalog.VariantPrice;
import org.kontor.catalog.VariantView;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Sku;

/** The prices of a variant as staff type them. */
public class VariantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final String gtin;
    private final String label;
    private final String currency;
    private final String priceBefore;
    private final String wasBefore;
    private String price;
    private String was;

    VariantForm(VariantView variant) {
        this.sku = variant.sku().value();
        this.gtin = variant.gtin().value();
        this.label = variant.optionLabel();
        this.currency = variant.price().currency();
        this.priceBefore = MoneyInput.text(variant.price());
        this.wasBefore = variant.was() == null ? "" : MoneyInput.text(variant.was());
        this.price = priceBefore;
        this.was = wasBefore;
    }

    boolean isChanged() {
        return !priceBefore.equals(text(price)) || !wasBefore.equals(text(was));
    }

    boolean isPriceWrong() {
        return MoneyInput.read(price, currency).isEmpty();
    }

    boolean isWasWrong() {
        return !text(was).isEmpty() && MoneyInput.read(was, currency).isEmpty();
    }

    /** A reduction is one only when the price before was higher. */
    boolean isNoReduction() {
        return !isPriceWrong() && !isWasWrong() && !text(was).isEmpty() && amount(was).compareTo(amount(price)) <= 0;
    }

    VariantPrice wanted() {
        return new VariantPrice(new Sku(sku), amount(price), text(was).isEmpty() ? null : amount(was));
    }

    private Money amount(String typed) {
        return MoneyInput.read(typed, currency).orElseThrow();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getSku() {
        return sku;
    }

    public String getGtin() {
        return gtin;
    }

    /** Colour and size, or the article number where there is one form only. */
    public String getLabel() {
        return label.isEmpty() ? sku : label;
    }

    public String getCurrency() {
        return currency;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getWas() {
        return was;
    }

    public void setWas(String was) {
        this.was = was;
    }
}
