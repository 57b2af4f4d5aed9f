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
import org.kontor.media.MediaFilter;
import org.kontor.media.MediaKind;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaRow;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Edits a product: texts, status, prices and pictures are saved together, or not at all. */
@Named
@ViewScoped
public class ProductEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PICTURES_SHOWN = 12;

    @Inject
    private CatalogDesk desk;

    @Inject
    private AuditQueries audit;

    @Inject
    private MediaQueries media;

    private String slug;
    private ProductForm form;
    private boolean picking;
    private String wanted;
    private transient ProductSheet sheet;

    public void load() {
        form = new ProductForm(getSheet());
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

    /** Opens the media library, or looks in it for what was typed. */
    public void pick() {
        picking = true;
    }

    public void hang(MediaRow picture) {
        form.hang(picture.hash(), picture.alt() == null ? "" : picture.alt());
        picking = false;
    }

    /** The newest pictures of the library whose label or description contains what was typed. */
    public List<MediaRow> getFound() {
        return picking ? media.list(new MediaFilter(MediaKind.IMAGE, wanted), PageRequest.of(1, PICTURES_SHOWN)).items()
                : List.of();
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

    public ProductForm getForm() {
        return form;
    }

    public boolean isPicking() {
        return picking;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
