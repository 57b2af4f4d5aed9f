package org.kontor.media;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/**
 * Reads the media library: addresses for pages, files for browsers, and for staff what there is and where it is shown.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MediaQueries {

    private static final Map<String, String> SERVED = Map.of("jpg", "image/jpeg", "mp4", "video/mp4",
            "webm", "video/webm");
    private static final Set<String> SORTS = Set.of("uploadedAt", "label", "bytes");
    private static final String MATCHING = " from MediaAsset a where (:kind is null or a.kind = :kind)"
            + " and (lower(a.label) like :text escape '!' or lower(a.alt) like :text escape '!')";

    private static final String VIEWS = """
            select a.hash, a.kind, a.label, a.alt, a.width, a.height, a.millis, a.bytes, a.uploaded_at, a.uploaded_by,
                   a.version, r.name, r.width form_width, r.height form_height, r.bytes form_bytes
              from media_asset a join media_rendition r on r.asset_id = a.id
             where a.hash = any (string_to_array(?1, ','))
             order by a.id, r.position""";

    @Inject
    private MediaStore store;
    @Inject
    @Any
    private Instance<MediaUses> users;
    @PersistenceContext
    private EntityManager entities;

    /** The addresses of a picture; empty when the text is no fingerprint. Reads nothing. */
    public Optional<Picture> picture(String hash) {
        return ContentHash.parse(hash).map(known -> new Picture(hash, Renditions.WIDTHS.stream().sorted()
                .map(width -> new Picture.Source(width, store.urlOf(new MediaKey(known, Renditions.nameOf(width)))))
                .toList()));
    }

    /** The address of one stored form of an asset. */
    public String url(String hash, String form) {
        return store.urlOf(new MediaKey(new ContentHash(hash), form));
    }

    /** What a browser gets under an address; empty for originals and for whatever does not exist. */
    public Optional<MediaFile> file(String hash, String name) {
        var type = SERVED.get(name.substring(name.lastIndexOf('.') + 1));
        var known = ContentHash.parse(hash);
        if (type == null || known.isEmpty()) {
            return Optional.empty();
        }
        try {
            return store.open(new MediaKey(known.get(), name))
                    .map(bytes -> new MediaFile(type, "\"" + hash.substring(0, 32) + "-" + name + "\"", bytes));
        } catch (IllegalArgumentException noSuchName) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<MediaView> byHash(String hash) {
        return Optional.ofNullable(byHashes(Set.of(hash)).get(hash));
    }

    /** Those of the assets that the library has, in one statement. */
    public Map<String, MediaView> byHashes(Collection<String> hashes) {
        var found = hashes.isEmpty() ? List.<Row>of() : Row.of(entities.createNativeQuery(VIEWS)
                .setParameter(1, String.join(",", hashes)));
        return found.stream().collect(Collectors.groupingBy(row -> row.text(0))).values().stream()
                .map(MediaQueries::view).collect(Collectors.toMap(MediaView::hash, view -> view));
    }

    /** One asset out of its rows, one for each stored form. */
    private static MediaView view(List<Row> rows) {
        var row = rows.get(0);
        var renditions = rows.stream().map(each -> new Rendition(each.text(11), each.count(12), each.count(13),
                each.number(14))).toList();
        return new MediaView(row.text(0), row.one(1, MediaKind.class), row.text(2), row.text(3), row.count(4),
                row.count(5), row.has(6) ? row.number(6) : null, row.number(7), row.instant(8), row.text(9),
                row.number(10), renditions);
    }

    /** Where an asset is shown. */
    @RolesAllowed({"content", "admin"})
    public List<MediaUses.Use> uses(String hash) {
        return users.stream().flatMap(user -> user.of(hash).stream()).toList();
    }

    /** The library, newest first unless sorted by label or bytes. */
    @RolesAllowed({"content", "admin"})
    public Page<MediaRow> list(MediaFilter filter, PageRequest request) {
        var sort = request.sort() != null && SORTS.contains(request.sort()) ? request.sort() : "uploadedAt";
        var descending = request.sort() == null || request.descending();
        var pattern = "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
        var rows = entities.createQuery("select new org.kontor.media.MediaRow(a.hash, a.kind, a.label, a.alt, a.width,"
                + " a.height, a.millis, a.bytes, a.uploadedAt, a.uploadedBy)" + MATCHING
                + " order by a." + sort + (descending ? " desc" : "") + ", a.id desc", MediaRow.class)
                .setParameter("kind", filter.kind()).setParameter("text", pattern)
                .setFirstResult(request.offset()).setMaxResults(request.size()).getResultList();
        var total = entities.createQuery("select count(a)" + MATCHING, Long.class)
                .setParameter("kind", filter.kind()).setParameter("text", pattern).getSingleResult();
        return new Page<>(rows, total, request);
    }
}
