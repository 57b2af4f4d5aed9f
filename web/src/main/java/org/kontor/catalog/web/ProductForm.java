package org.kontor.catalog.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.ForeignPrice;
import org.kontor.catalog.PictureView;
import org.kontor.catalog.ProductSheet;
import org.kontor.catalog.ProductStatus;
import org.kontor.catalog.VariantView;
import org.kontor.market.Market;
import org.kontor.shared.TaxCategory;

/** A product as staff type it, with the version that they read. */
public class ProductForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final long version;
    private final ArrayList<String> colours;
    private final ArrayList<VariantForm> variants;
    private final ArrayList<ForeignForm> foreign;
    private final ArrayList<PictureForm> pictures;
    private String name;
    private String brand;
    private String summary;
    private String description;
    private String status;
    private String taxCategory;

    ProductForm(ProductSheet sheet, List<Market> abroad) {
        this.slug = sheet.slug();
        this.version = sheet.version();
        this.name = sheet.name();
        this.brand = sheet.brand();
        this.summary = sheet.summary();
        this.description = sheet.description();
        this.status = sheet.status().name();
        this.taxCategory = sheet.taxCategory().code();
        this.colours = new ArrayList<>(sheet.variants().stream().map(VariantView::colour).filter(Objects::nonNull)
                .distinct().toList());
        this.variants = new ArrayList<>(sheet.variants().stream().map(VariantForm::new).toList());
        this.foreign = new ArrayList<>(abroad.stream().flatMap(market -> variants.stream().map(variant ->
                new ForeignForm(variant, market, price(sheet, variant, market)))).toList());
        this.pictures = new ArrayList<>(sheet.pictures().stream().map(PictureForm::new).toList());
    }

    private static ForeignPrice price(ProductSheet sheet, VariantForm variant, Market market) {
        return sheet.foreign().stream().filter(each -> each.currency().equals(market.currency())
                && each.sku().value().equals(variant.getSku())).findFirst().orElse(null);
    }

    /** What is wrong, as the key of its sentence by the field that it is wrong in. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (name == null || name.isBlank()) {
            faults.put("name", "catalog.product.name.missing");
        }
        if (brand == null || brand.isBlank()) {
            faults.put("brand", "catalog.product.brand.missing");
        }
        if (TaxCategory.read(taxCategory).isEmpty()) {
            faults.put("tax-category", "catalog.product.tax.missing");
        }
        for (var index = 0; index < variants.size(); index++) {
            var variant = variants.get(index);
            if (variant.isPriceWrong()) {
                faults.put("variants:" + index + ":price", "catalog.product.price.wrong");
            }
            if (variant.isSlip()) {
                faults.put("variants:" + index + ":price", "catalog.product.price.zero");
            }
            if (variant.isMeasureWrong()) {
                faults.put("variants:" + index + ":measure", "catalog.product.measure.wrong");
            }
        }
        for (var index = 0; index < foreign.size(); index++) {
            if (foreign.get(index).isWrong()) {
                faults.put("foreign:" + index + ":typed", "catalog.product.price.wrong");
            }
        }
        return faults;
    }

    EditProduct wanted() {
        return new EditProduct(slug, version, name.strip(), brand.strip(), text(summary), text(description),
                ProductStatus.valueOf(status),
                variants.stream().filter(VariantForm::isChanged).map(VariantForm::wanted).toList(),
                pictures.stream().map(PictureForm::wanted).toList(),
                foreign.stream().filter(ForeignForm::isChanged).map(ForeignForm::wanted).toList(),
                new TaxCategory(taxCategory));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Moves a picture one place to the front; the first stays. */
    void raise(PictureForm picture) {
        var at = pictures.indexOf(picture);
        if (at > 0) {
            Collections.swap(pictures, at, at - 1);
        }
    }

    void take(PictureForm picture) {
        pictures.remove(picture);
    }

    void hang(String asset, String alt) {
        pictures.add(new PictureForm(new PictureView(asset, alt, null)));
    }

    public List<String> getColours() {
        return colours;
    }

    public List<VariantForm> getVariants() {
        return variants;
    }

    public List<ForeignForm> getForeign() {
        return foreign;
    }

    public List<PictureForm> getPictures() {
        return pictures;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = brand;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getTaxCategory() {
        return taxCategory;
    }

    public void setTaxCategory(String taxCategory) {
        this.taxCategory = taxCategory;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
