package org.kontor.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaView;
import org.kontor.media.Rendition;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads pages into what the screens show. */
@ApplicationScoped
class ContentReader {

    private static final String PUBLISHED = """
            select p.slug, u.title, u.summary, u.published_at, b.kind, b.text, b.asset
              from content_page p
              join content_publication u on u.page_id = p.id
              join content_published_block b on b.publication_id = u.id
             where p.slug = ?1 and u.number = %s
             order by b.position""";
    private static final String LIVE = PUBLISHED.formatted("p.live_number");
    private static final String ONE = PUBLISHED.formatted("?2");
    private static final String LIVE_ONE = """
            select u.number, u.title, u.published_at, u.published_by
              from content_page p
              join content_publication u on u.page_id = p.id and u.number = p.live_number
             where p.slug = ?1""";
    private static final String LINKS = """
            select p.slug, u.title
              from content_page p
              join content_publication u on u.page_id = p.id and u.number = p.live_number
             order by u.title, p.slug""";
    private static final String WITHDRAWN = """
            select exists (select 1 from content_page p join content_publication u on u.page_id = p.id
                            where p.slug = ?1 and p.live_number is null)""";
    private static final String USES = """
            select p.slug, p.title
              from content_page p
             where exists (select 1 from content_block b where b.page_id = p.id and b.asset = ?1)
                or exists (select 1 from content_publication u join content_published_block b on b.publication_id = u.id
                            where u.page_id = p.id and b.asset = ?1)
             order by p.title""";
    private static final String MATCHING =
            " from content_page p where (lower(p.title) like ?1 escape '!' or p.slug like ?1 escape '!')"
            + " and (?2 = '' or p.status = ?2)";
    private static final String ROWS = """
            select p.slug, p.title, p.status, p.changed_at, p.changed_by, exists (
                   select 1 from content_publication u
                    where u.page_id = p.id and u.number = p.live_number
                      and (u.title <> p.title or u.summary <> p.summary
                        or (select jsonb_agg(jsonb_build_array(kind, text, asset) order by position)
                              from content_block where page_id = p.id)
                           is distinct from
                           (select jsonb_agg(jsonb_build_array(kind, text, asset) order by position)
                              from content_published_block where publication_id = u.id)))""";
    private static final Map<String, String> SORTS = Map.of("title", "lower(p.title)", "status", "p.status",
            "changed", "p.changed_at");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private MediaQueries media;

    Optional<ShownPage> live(String slug) {
        return published(slug, entities.createNativeQuery(LIVE).setParameter(1, slug));
    }

    Optional<ShownPage> publication(String slug, int number) {
        return published(slug, entities.createNativeQuery(ONE).setParameter(1, slug).setParameter(2, number));
    }

    Optional<PublicationView> liveOne(String slug) {
        return Row.first(entities.createNativeQuery(LIVE_ONE).setParameter(1, slug))
                .map(row -> new PublicationView(row.count(0), row.text(1), row.instant(2), row.text(3), true));
    }

    private Optional<ShownPage> published(String slug, Query query) {
        var rows = Row.of(query);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var head = rows.get(0);
        var draft = new Draft(head.text(1), head.text(2),
                rows.stream().map(row -> new Block(row.one(4, BlockKind.class), row.text(5), row.text(6))).toList());
        return Optional.of(shown(slug, draft, head.instant(3)));
    }

    ShownPage shown(String slug, Draft draft, Instant since) {
        var assets = media.byHashes(draft.assets());
        return new ShownPage(slug, draft.title(), draft.summary(), since,
                draft.blocks().stream().map(block -> shown(block, assets)).toList());
    }

    private static ShownBlock shown(Block block, Map<String, MediaView> assets) {
        var html = Prose.html(block.text());
        if (block.kind() == BlockKind.TEXT) {
            return new ShownBlock(block.kind(), html, null, null, "", 0, 0);
        }
        var asset = Optional.ofNullable(assets.get(block.asset()));
        return new ShownBlock(block.kind(), html, block.asset(),
                asset.flatMap(view -> view.renditions().stream().findFirst()).map(Rendition::name).orElse(""),
                asset.map(view -> view.alt()).orElse(""), asset.map(view -> view.width()).orElse(0),
                asset.map(view -> view.height()).orElse(0));
    }

    List<PageLink> links() {
        return linksOf(Row.of(entities.createNativeQuery(LINKS)));
    }

    List<PageLink> uses(String asset) {
        return linksOf(Row.of(entities.createNativeQuery(USES).setParameter(1, asset)));
    }

    private static List<PageLink> linksOf(List<Row> rows) {
        return rows.stream().map(row -> new PageLink(row.text(0), row.text(1))).toList();
    }

    /** Whether customers could see the page once, but not now. */
    boolean withdrawn(String slug) {
        return Row.of(entities.createNativeQuery(WITHDRAWN).setParameter(1, slug)).get(0).flag(0);
    }

    Page<ContentRow> list(ContentFilter filter, PageRequest request) {
        var sort = SORTS.getOrDefault(String.valueOf(request.sort()), "lower(p.title)");
        var rows = Row.of(matching(ROWS, filter, " order by " + sort + (request.descending() ? " desc" : "") + ", p.id")
                .setFirstResult(request.offset()).setMaxResults(request.size()));
        var total = Row.of(matching("select count(*)", filter, "")).get(0).number(0);
        return new Page<>(rows.stream().map(row -> new ContentRow(row.text(0), row.text(1),
                row.one(2, ContentStatus.class), row.flag(5), row.instant(3), row.text(4))).toList(), total, request);
    }

    private Query matching(String select, ContentFilter filter, String order) {
        var text = filter.text().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1");
        return entities.createNativeQuery(select + MATCHING + order).setParameter(1, "%" + text + "%")
                .setParameter(2, filter.status() == null ? "" : filter.status().name());
    }
}
