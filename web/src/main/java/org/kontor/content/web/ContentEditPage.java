package org.kontor.content.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.content.Block;
import org.kontor.content.ContentDesk;
import org.kontor.content.ContentSheet;
import org.kontor.content.ContentStatus;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaView;
import org.kontor.web.Focus;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Edits a page: title, summary and blocks are saved together, and customers see nothing of it before publishing. */
@Named
@ViewScoped
public class ContentEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ContentDesk desk;

    @Inject
    private MediaQueries media;

    @Inject
    private AuditQueries audit;

    private String slug;
    private ContentForm form;
    private boolean kept;
    private transient ContentSheet sheet;
    private transient Map<String, MediaView> assets;

    public void load() {
        form = new ContentForm(getSheet());
    }

    public void addText() {
        add(Block.text(""));
        focusLast("text");
    }

    /** Shows a picture or video of the library in a new block. */
    public void hang(String hash) {
        media.byHash(hash).ifPresent(asset -> add(asset.isVideo() ? Block.video(hash, "") : Block.image(hash, "")));
        assets = null;
        focusLast("caption");
    }

    /** Shows everything that was uploaded just now, each in a block of its own. */
    public void hangAll(List<String> hashes) {
        hashes.forEach(this::hang);
    }

    private void focusLast(String part) {
        Focus.on("list:" + (form.getBlocks().size() - 1) + ":" + part);
    }

    private void add(Block block) {
        if (!form.add(block)) {
            Notices.wrong(null, "content.blocks.most");
        }
    }

    public void raise(BlockForm block) {
        form.move(block, -1);
        focus(block, form.isFirst(block) ? "lower" : "raise");
    }

    public void lower(BlockForm block) {
        form.move(block, 1);
        focus(block, form.isLast(block) ? "raise" : "lower");
    }

    public void drop(BlockForm block) {
        form.drop(block);
        Focus.on("add-text");
    }

    /** The keyboard stays at the block that was moved, not at the place where it was. */
    private void focus(BlockForm block, String part) {
        Focus.on("list:" + form.getBlocks().indexOf(block) + ":" + part);
    }

    public void save() {
        if (saved()) {
            Notices.done("content.saved");
            Responses.see(address());
        }
    }

    public void preview() {
        if (saved()) {
            Responses.see(address() + "/preview");
        }
    }

    /** Saves what is typed and shows it to customers. */
    public void publish() {
        if (saved()) {
            desk.publish(slug, form.version());
            Notices.done("content.published");
            Responses.see(address());
        }
    }

    private boolean saved() {
        kept = false;
        var faults = form.faults();
        faults.forEach(Notices::wrong);
        if (faults.isEmpty()) {
            form.savedAt(desk.save(form.wanted()).version());
            kept = true;
        }
        return kept;
    }

    public void withdraw() {
        desk.withdraw(slug, form.version());
        Notices.done("content.withdrawn");
        Responses.see(address());
    }

    public void restore(int number) {
        desk.restore(slug, form.version(), number);
        Notices.done("content.restored", number);
        Responses.see(address());
    }

    private String address() {
        return "/admin/pages/" + slug;
    }

    /** The page as it is saved now, whatever is typed in the form. */
    public ContentSheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(slug);
        }
        return sheet;
    }

    /** The picture or video of a block; null once it is no longer in the library. */
    public MediaView asset(BlockForm block) {
        if (assets == null) {
            assets = media.byHashes(form.assets());
        }
        return assets.get(block.getAsset());
    }

    public String url(BlockForm block) {
        return asset(block) == null ? "" : media.url(block.getAsset(), asset(block).renditions().get(0).name());
    }

    /** A picture without a description cannot be published. */
    public boolean undescribed(BlockForm block) {
        return block.isImage() && asset(block) != null && asset(block).alt().isBlank();
    }

    public boolean isLive() {
        return getSheet().status() == ContentStatus.PUBLISHED;
    }

    /** Customers see something older than what is saved here. */
    public boolean isWaiting() {
        return isLive() && getSheet().ahead();
    }

    public String getTone() {
        return Tones.of(getSheet().status());
    }

    public List<AuditEntry> getTrail() {
        return audit.of("page", slug).stream().limit(10).toList();
    }

    /** For the script of the page: what was typed is saved, even where the page could not be published. */
    public String getChanges() {
        return kept ? "saved" : "none";
    }

    public ContentForm getForm() {
        return form;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
