package org.kontor.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.content.ContentDesk;
import org.kontor.content.ContentFilter;
import org.kontor.content.ContentRow;
import org.kontor.content.ContentStatus;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.Responses;
import org.kontor.web.Tab;
import org.kontor.web.Texts;
import org.kontor.web.list.StatusListPage;

/** The pages as staff list them. */
@Named
@RequestScoped
public class ContentListPage extends StatusListPage<ContentStatus> {

    @Inject
    private ContentDesk desk;

    private Page<ContentRow> pages;

    public ContentListPage() {
        super("/admin/pages", ContentStatus.class, "title");
    }

    public void load() {
        if (query().request(SIZE).isEmpty()) {
            Responses.notFound();
        }
    }

    /** Nobody has loaded it where the form of a new page comes back with a fault. */
    @Override
    protected Page<ContentRow> found() {
        if (pages == null) {
            pages = desk.list(new ContentFilter(query().chosen(), getQ()),
                    query().request(SIZE).orElse(PageRequest.of(1, SIZE)));
        }
        return pages;
    }

    public List<Tab> getTabs() {
        return query().tabs("content.list.all", List.of(ContentStatus.PUBLISHED, ContentStatus.DRAFT));
    }

    public List<ContentRow> getRows() {
        return found().items();
    }

    public String tone(ContentStatus each) {
        return Tones.of(each);
    }

    public String getCount() {
        return Texts.INSTANCE.of("content.list.count", found().total());
    }
}
