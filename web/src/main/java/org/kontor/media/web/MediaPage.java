package org.kontor.media.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.media.MediaLibrary;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaUses;
import org.kontor.media.MediaView;
import org.kontor.shared.NotFound;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** An asset of the library: how it looks, what is said about it, where it is shown; removed only when nowhere. */
@Named
@ViewScoped
public class MediaPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> PLACES = Map.of("product", "/admin/products/", "page", "/admin/pages/",
            "category", "/c/");

    @Inject
    private MediaQueries media;

    @Inject
    private MediaLibrary library;

    private String hash;
    private MediaForm form;
    private transient MediaView asset;
    private transient List<Place> places;

    /** A place that shows the asset, and where to look at it. */
    public record Place(String kind, String name, String href) {
    }

    /** One stored form, as people read it; where its size in points is unknown, its name. */
    public record Form(String url, String name, String weight) {
    }

    public void load() {
        getPlaces();
        form = new MediaForm(getAsset());
    }

    public void describe() {
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (faults.isEmpty()) {
            library.describe(form.wanted());
            Notices.done("media.described");
            Responses.see("/admin/library/" + hash);
        }
    }

    public void remove() {
        library.remove(hash);
        Notices.done("media.removed", getAsset().label());
        Responses.see("/admin/library");
    }

    public MediaView getAsset() {
        if (asset == null) {
            asset = media.byHash(hash).orElseThrow(() -> new NotFound("media", hash));
        }
        return asset;
    }

    public List<Place> getPlaces() {
        if (places == null) {
            places = media.uses(hash).stream().map(MediaPage::place).toList();
        }
        return places;
    }

    private static Place place(MediaUses.Use use) {
        return new Place(use.kind(), use.name(), PLACES.get(use.kind()) + use.slug());
    }

    public List<Form> getForms() {
        return getAsset().renditions().stream().map(each -> new Form(media.url(hash, each.name()),
                each.width() == 0 ? each.name() : FileSize.points(each.width(), each.height()),
                FileSize.of(each.bytes()))).toList();
    }

    /** The address of the largest form: the video, or the widest picture. */
    public String getUrl() {
        return getForms().get(0).url();
    }

    public String getPoints() {
        return FileSize.points(getAsset().width(), getAsset().height());
    }

    public String getWeight() {
        return FileSize.of(getAsset().bytes());
    }

    public String getDuration() {
        return FileSize.duration(getAsset().millis());
    }

    /** What the picture says to those who do not see it; its name while nobody has described it. */
    public String getWords() {
        return getAsset().alt().isBlank() ? getAsset().label() : getAsset().alt();
    }

    public MediaForm getForm() {
        return form;
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String hash) {
        this.hash = hash;
    }
}
