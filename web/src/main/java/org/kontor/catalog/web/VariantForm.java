package org.kontor.catalog.web;

import java.io.Serializable;
import org.kontor.catalog.VariantPrice;
import org.kontor.catalog.VariantView;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Sku;
import org.kontor.web.Formats;

/** The list price of a variant and what a piece measures, as staff type them. */
public class VariantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final String gtin;
    private final String label;
    private final String currency;
    private final String priceBefore;
    private final String measureBefore;
    private String price;
    private String measure;
    private boolean free;

    VariantForm(VariantView variant) {
        this.sku = variant.sku().value();
        this.gtin = variant.gtin().value();
        this.label = variant.optionLabel();
        this.currency = variant.price().currency();
        this.priceBefore = Formats.input(variant.price());
        this.measureBefore = MeasureInput.text(variant.tag().measure());
        this.price = priceBefore;
        this.measure = measureBefore;
    }

    boolean isChanged() {
        return !priceBefore.equals(text(price)) || !measureBefore.equals(text(measure));
    }

    boolean isPriceWrong() {
        return MoneyInput.read(price, currency).isEmpty();
    }

    /** Whether it would be given away, and was not before. */
    public boolean isGivenAway() {
        return MoneyInput.read(price, currency).filter(Money::isZero).isPresent()
                && MoneyInput.read(priceBefore, currency).filter(Money::isZero).isEmpty();
    }

    boolean isSlip() {
        return isGivenAway() && !free;
    }

    boolean isMeasureWrong() {
        return !text(measure).isEmpty() && MeasureInput.read(measure).isEmpty();
    }

    VariantPrice wanted() {
        return new VariantPrice(new Sku(sku), amount(price), MeasureInput.read(text(measure)).orElse(null),
                isGivenAway() && free);
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

    public boolean isFree() {
        return free;
    }

    public void setFree(boolean free) {
        this.free = free;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }
}
