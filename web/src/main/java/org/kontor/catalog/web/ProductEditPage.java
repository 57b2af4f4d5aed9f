package org.kontor.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.ProductSheet;
import org.kontor.catalog.ProductStatus;
import org.kontor.market.Markets;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaView;
import org.kontor.shared.Sku;
import org.kontor.tax.NamedCategory;
import org.kontor.tax.TaxQueries;
import org.kontor.web.Focus;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Edits a product: texts, status, prices and pictures are saved together, or not at all. */
@Named
@ViewScoped
public class ProductEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CatalogDesk desk;

    @Inject
    private Markets markets;

    @Inject
    private TaxQueries taxes;

    @Inject
    private AuditQueries audit;

    @Inject
    private MediaQueries media;

    private String slug;
    private ProductForm form;
    private transient ProductSheet sheet;

    public void load() {
        form = new ProductForm(getSheet(),
                markets.all().stream().filter(market -> !market.home()).toList());
    }

    public void save() {
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (faults.isEmpty()) {
            desk.edit(form.wanted());
            Notices.done("catalog.product.saved");
            Responses.see("/admin/products/" + slug);
        }
    }

    public void raise(PictureForm picture) {
        form.raise(picture);
    }

    public void take(PictureForm picture) {
        form.take(picture);
    }

    /** Shows a picture of the library, with the description that it has there. */
    public void hang(String hash) {
        var asset = media.byHash(hash);
        if (asset.map(MediaView::isVideo).orElse(false)) {
            Notices.wrong(null, "catalog.product.picture.video", asset.get().label());
        } else {
            asset.ifPresent(picture -> form.hang(hash, picture.alt()));
            Focus.on("hung:" + (form.getPictures().size() - 1) + ":alt");
        }
    }

    /** Shows everything that was uploaded just now. */
    public void hangAll(List<String> hashes) {
        hashes.forEach(this::hang);
    }

    /** The product as it is in the shop now, whatever is typed in the form. */
    public ProductSheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(slug);
        }
        return sheet;
    }

    public List<Sku> getSkus() {
        return getSheet().skus();
    }

    public List<AuditEntry> getTrail() {
        return audit.of("product", slug).stream().limit(10).toList();
    }

    public String getTone() {
        return ProductLine.tone(getSheet().status());
    }

    public String getStatus() {
        return Texts.INSTANCE.label(getSheet().status());
    }

    public ProductStatus[] getStatuses() {
        return ProductStatus.values();
    }

    /** The categories that it can be of: goods stay goods, and gift cards gift cards. */
    public List<NamedCategory> getTaxCategories() {
        var isGiftCard = getSheet().taxCategory().isGiftCard();
        return taxes.categories().stream().filter(each -> each.category().isGiftCard() == isGiftCard).toList();
    }

    public ProductForm getForm() {
        return form;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
