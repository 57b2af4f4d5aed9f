package org.kontor.media.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.media.MediaFilter;
import org.kontor.media.MediaKind;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaRow;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Tab;
import org.kontor.web.Texts;
import org.kontor.web.list.ListAddress;
import org.kontor.web.list.ListPage;

/** The media library; text, kind, order and page stand in the address. */
@Named
@RequestScoped
public class MediaListPage extends ListPage {

    private static final int SIZE = 24;

    @Inject
    private MediaQueries media;

    @Inject
    private Tiles tiles;

    @Inject
    private HttpServletRequest request;

    private String kind;
    private Page<MediaRow> found;
    private List<MediaTile> shown;

    /** An order of the list. */
    public record Order(String key, String label, boolean chosen) {
    }

    public void load() {
        var number = PageNumber.parse(getPage());
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = media.list(new MediaFilter(chosen(), getQ()),
                new PageRequest(number.get(), SIZE, column(), "bytes".equals(column())));
        shown = tiles.of(found.items());
    }

    private String column() {
        return Stream.of("label", "bytes").filter(each -> each.equals(getSort())).findFirst().orElse(null);
    }

    private MediaKind chosen() {
        return Arrays.stream(MediaKind.values()).filter(each -> key(each).equals(kind)).findFirst().orElse(null);
    }

    private static String key(MediaKind each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    public List<Tab> getTabs() {
        return Stream.of(null, MediaKind.IMAGE, MediaKind.VIDEO)
                .map(each -> new Tab(address().with("kind", each == null ? null : key(each)).toString(),
                        each == null ? Texts.INSTANCE.get("media.list.all") : Texts.INSTANCE.get("media.list." + each),
                        each == chosen()))
                .toList();
    }

    public List<Order> getOrders() {
        return Stream.of("newest", "label", "bytes").map(each -> new Order(each,
                Texts.INSTANCE.get("media.sort." + each), each.equals(column()))).toList();
    }

    public Pager getPager() {
        return Pager.of(found, number -> address().page(number).toString());
    }

    private ListAddress address() {
        return ListAddress.of("/admin/library").with("q", getQ()).with("kind", kind).with("sort", getSort());
    }

    public List<MediaTile> getTiles() {
        return shown;
    }

    /** What came of the files that a plain form has just sent. */
    public List<?> getUploads() {
        return request.getAttribute(UploadServlet.LINES) instanceof List<?> lines ? lines : List.of();
    }

    public String getCount() {
        return Texts.INSTANCE.of("media.list.count", found.total());
    }

    @Override
    protected Page<?> found() {
        return found;
    }

    @Override
    public boolean isFiltered() {
        return chosen() != null || getQ() != null && !getQ().isBlank();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
