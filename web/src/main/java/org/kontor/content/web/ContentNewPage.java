package org.kontor.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.kontor.content.ContentDesk;
import org.kontor.content.ContentRefused;
import org.kontor.content.NewContentPage;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Begins a page: its title, and its address where the one made from the title will not do. */
@Named
@RequestScoped
public class ContentNewPage {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SLUG = 80;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Inject
    private ContentDesk desk;

    private String title;
    private String slug;

    public void begin() {
        var wanted = ContentForm.line(slug).isEmpty() ? Slugs.of(ContentForm.line(title)) : ContentForm.line(slug);
        if (isTitleWrong() || isSlugWrong(wanted)) {
            return;
        }
        try {
            desk.create(new NewContentPage(wanted, ContentForm.line(title)));
            Responses.see("/admin/pages/" + wanted);
        } catch (ContentRefused taken) {
            Notices.wrong("slug", taken.messageKey(), taken.arguments().toArray());
        }
    }

    private boolean isTitleWrong() {
        var typed = ContentForm.line(title);
        if (typed.isEmpty()) {
            Notices.wrong("title", "content.title.missing");
        } else if (typed.length() > LONGEST_TITLE) {
            Notices.wrong("title", "content.title.long");
        }
        return typed.isEmpty() || typed.length() > LONGEST_TITLE;
    }

    private static boolean isSlugWrong(String wanted) {
        var right = SLUG.matcher(wanted).matches() && wanted.length() <= LONGEST_SLUG;
        if (!right) {
            Notices.wrong("slug", "content.slug.wrong");
        }
        return !right;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
