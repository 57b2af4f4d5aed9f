package org.kontor.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.BiConsumer;
import org.kontor.audit.AuditTrail;
import org.kontor.media.MediaKind;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Stamp;

/**
 * What staff do with pages. Every command names the version that was read and refuses with
 * {@link org.kontor.shared.Conflict} when somebody else was faster; customers see nothing of it before publishing.
 */
@Stateless
@RolesAllowed({"content", "admin"})
public class ContentDesk {

    @Inject
    private ContentPages pages;
    @Inject
    private ContentReader reader;
    @Inject
    private MediaQueries media;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;
    @Inject
    private CurrentActor who;

    /** Sort keys: title, status, changed. */
    public Page<ContentRow> list(ContentFilter filter, PageRequest request) {
        return reader.list(filter, request);
    }

    /** All of a page; refuses an unknown one with {@link org.kontor.shared.NotFound}. */
    public ContentSheet sheet(String slug) {
        return pages.bySlug(slug).sheet();
    }

    /** The working copy as customers would see it. */
    public ShownPage preview(String slug) {
        return reader.shown(slug, pages.bySlug(slug).draft(), null);
    }

    public ContentSheet create(@Valid NewContentPage plan) {
        if (pages.find(plan.slug()).isPresent()) {
            throw new ContentRefused("slugTaken", plan.slug());
        }
        var page = new ContentPage(plan, stamp("begun"));
        pages.add(page, plan.slug());
        audit.record("content.create", "page", plan.slug(), plan.title());
        return page.sheet();
    }

    /** Saves the working copy; refuses blocks whose picture or video is not in the library. */
    public ContentSheet save(@Valid SaveContentPage command) {
        requireMedia(command.draft());
        return change(command.slug(), command.version(), "content.save",
                (page, stamp) -> page.save(command.draft(), stamp));
    }

    /** Shows customers the working copy from now on; refuses pictures without a description. */
    public ContentSheet publish(String slug, long version) {
        requireMedia(pages.bySlug(slug).draft()).stream()
                .filter(asset -> asset.kind() == MediaKind.IMAGE && asset.alt().isBlank())
                .findFirst().ifPresent(asset -> {
                    throw new ContentRefused("undescribed", asset.label());
                });
        return change(slug, version, "content.publish", ContentPage::publish);
    }

    /** Takes the page off the shop. */
    public ContentSheet withdraw(String slug, long version) {
        return change(slug, version, "content.withdraw", ContentPage::withdraw);
    }

    /** Makes an earlier publication the working copy again; it still has to be published. */
    public ContentSheet restore(String slug, long version, int number) {
        return change(slug, version, "content.restore", (page, stamp) -> page.restore(number, stamp));
    }

    private ContentSheet change(String slug, long version, String action, BiConsumer<ContentPage, Stamp> deed) {
        var page = pages.bySlug(slug);
        page.requireVersion(version);
        deed.accept(page, stamp(action));
        pages.save(page);
        if (!page.isAt(version)) {
            audit.record(action, "page", slug, page.draft().title());
        }
        return page.sheet();
    }

    private List<MediaView> requireMedia(Draft draft) {
        var assets = media.byHashes(draft.assets());
        return draft.blocks().stream().filter(block -> block.kind() != BlockKind.TEXT)
                .map(block -> required(block, assets.get(block.asset()))).toList();
    }

    private static MediaView required(Block block, MediaView asset) {
        var wanted = block.kind() == BlockKind.IMAGE ? MediaKind.IMAGE : MediaKind.VIDEO;
        if (asset == null || asset.kind() != wanted) {
            throw new ContentRefused(wanted == MediaKind.IMAGE ? "noSuchPicture" : "noSuchVideo");
        }
        return asset;
    }

    private Stamp stamp(String reason) {
        return who.stamp(reason, clock.now());
    }
}
