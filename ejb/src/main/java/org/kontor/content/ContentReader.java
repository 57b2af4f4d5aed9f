package org.kontor.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.media.MediaQueries;
import org.kontor.media.Rendition;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads pages into what the screens show. */
@ApplicationScoped
class ContentReader {

    private static final String LIVE = """
            select p.slug, u.title, u.summary, u.published_at, b.kind, b.text, b.asset
              from content_page p
              join content_publication u on u.page_id = p.id and u.number = p.live_number
              join content_published_block b on b.publication_id = u.id
             where p.slug = ?1
             order by b.position""";
    private static final String LINKS = """
            select p.slug, u.title
              from content_page p
              join content_publication u on u.page_id = p.id and u.number = p.live_number
             order by u.title, p.slug""";
    private static final String USES = """
            select p.slug, p.title
              from content_page p
             where exists (select 1 from content_block b where b.page_id = p.id and b.asset = ?1)
                or exists (select 1 from content_publication u join content_published_block b on b.publication_id = u.id
                            where u.page_id = p.id and b.asset = ?1)
             order by p.title""";
    private static final String MATCHING =
            " from content_page where lower(title) like ?1 escape '!' or slug like ?1 escape '!'";
    private static final Map<String, String> SORTS = Map.of("title", "lower(title)", "status", "status",
            "changed", "changed_at");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private MediaQueries media;

    Optional<ShownPage> live(String slug) {
        var rows = Row.of(entities.createNativeQuery(LIVE).setParameter(1, slug));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var head = rows.get(0);
        var draft = new Draft(head.text(1), head.text(2),
                rows.stream().map(row -> new Block(row.one(4, BlockKind.class), row.text(5), row.text(6))).toList());
        return Optional.of(shown(slug, draft, head.instant(3)));
    }

    ShownPage shown(String slug, Draft draft, Instant since) {
        return new ShownPage(slug, draft.title(), draft.summary(), since,
                draft.blocks().stream().map(this::shown).toList());
    }

    private ShownBlock shown(Block block) {
        var html = Prose.html(block.text());
        if (block.kind() == BlockKind.TEXT) {
            return new ShownBlock(block.kind(), html, null, null, "", 0, 0);
        }
        var asset = media.byHash(block.asset());
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

    Page<ContentRow> list(String text, PageRequest request) {
        var like = "%" + (text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1")) + "%";
        var sort = SORTS.getOrDefault(request.sort() == null ? "title" : request.sort(), "lower(title)");
        var rows = Row.of(entities.createNativeQuery("select slug, title, status, changed_at, changed_by" + MATCHING
                        + " order by " + sort + (request.descending() ? " desc" : "") + ", id")
                .setParameter(1, like).setFirstResult(request.offset()).setMaxResults(request.size()));
        var total = Row.of(entities.createNativeQuery("select count(*)" + MATCHING).setParameter(1, like)).get(0)
                .number(0);
        return new Page<>(rows.stream().map(row -> new ContentRow(row.text(0), row.text(1),
                row.one(2, ContentStatus.class), row.instant(3), row.text(4))).toList(), total, request);
    }
}
