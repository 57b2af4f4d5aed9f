package org.kontor.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.content.ContentQueries;
import org.kontor.content.ShownPage;
import org.kontor.media.MediaQueries;
import org.kontor.web.Responses;

/** A page that staff wrote, as it was published last. */
@Named
@RequestScoped
public class InfoPage {

    @Inject
    private ContentQueries content;

    @Inject
    private MediaQueries media;

    private String slug;
    private ShownPage page;

    public void load() {
        page = content.page(slug).orElse(null);
        if (page == null && content.withdrawn(slug)) {
            Responses.gone();
        } else if (page == null) {
            Responses.notFound();
        }
    }

    public ShownPage getPage() {
        return page;
    }

    /** The address of a stored video. */
    public String url(String asset, String form) {
        return media.url(asset, form);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
