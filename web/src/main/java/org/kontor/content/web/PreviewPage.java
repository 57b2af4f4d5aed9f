package org.kontor.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.content.ContentDesk;
import org.kontor.content.ShownPage;

/** The working copy of a page as customers would see it; for staff alone. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    private ContentDesk desk;

    private String slug;
    private ShownPage page;

    public void load() {
        page = desk.preview(slug);
    }

    public ShownPage getPage() {
        return page;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
