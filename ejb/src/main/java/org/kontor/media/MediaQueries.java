package org.kontor.media;

import jakarta.annotation.security.PermitAll;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;

/** Reads the media library: addresses for pages, files for browsers, lists for staff. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MediaQueries {

    private static final Map<String, String> SERVED = Map.of("jpg", "image/jpeg", "mp4", "video/mp4",
            "webm", "video/webm");
    private static final Set<String> SORTS = Set.of("uploadedAt", "label", "bytes");
    private static final String MATCHING = " from MediaAsset a where (:kind is null or a.kind = :kind)"
            + " and (lower(a.label) like :text escape '!' or lower(a.alt) like :text escape '!')";

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
        return entities.createNamedQuery(MediaAsset.BY_HASH, MediaAsset.class).setParameter("hash", hash)
                .getResultStream().findFirst().map(MediaAsset::toView);
    }

    /** Where an asset is shown. */
    public List<MediaUses.Use> uses(String hash) {
        return users.stream().flatMap(user -> user.of(hash).stream()).toList();
    }

    /** The library, newest first unless sorted by label or bytes. */
    public Page<MediaRow> list(MediaFilter filter, PageRequest request) {
        var sort = request.sort() != null && SORTS.contains(request.sort()) ? request.sort() : "uploadedAt";
        var descending = request.sort() == null || request.descending();
        var pattern = "%" + filter.text().toLowerCase(java.util.Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
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
