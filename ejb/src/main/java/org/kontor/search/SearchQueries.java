package org.kontor.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Finds products on sale by words, stock number or GTIN. A changed product is found by its new words at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class SearchQueries {

    /** What has no price in the currency of another market is not found there. */
    private static final String PRICED =
            " where exists (select 1 from catalog_priced c where c.product_id = hit.product_id and c.currency = ?6)";

    /** Numbers weigh more than any words, a whole number more than a beginning. */
    private static final String HITS = """
            with asked as (select to_tsquery('simple', search_fold(?1)) as words)
            select hit.product_id, max(hit.weight) >= 3 as exact, count(*) over ()
              from (select w.product_id, w.name, ts_rank(w.document, asked.words) as weight
                      from asked join catalog_words w on w.document @@ asked.words
                    union all
                    select product_id, name, 3 from catalog_numbers where sku = ?2 or gtin = ?2
                    union all
                    select product_id, name, 2 from catalog_numbers where sku like ?3) hit%s
             group by hit.product_id, hit.name
             order by max(hit.weight) desc, hit.name, hit.product_id
             limit ?4 offset ?5""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Markets markets;

    /** What is found at home; see below. */
    public SearchResult find(String typed, PageRequest request) {
        return find(typed, request, markets.home().currency(), Buyers.EVERYBODY);
    }

    /** The same in a currency, as everybody sees it. */
    public SearchResult find(String typed, PageRequest request, String currency) {
        return find(typed, request, currency, Buyers.EVERYBODY);
    }

    /**
     * At the prices of a buyer. All words must occur, as words or their beginnings, whatever their case and accents;
     * two statements.
     */
    public SearchResult find(String typed, PageRequest request, String currency, Buyers who) {
        var words = SearchWords.of(typed);
        var hits = words.isEmpty() ? List.<Row>of() : hits(words, request, currency);
        var cards = catalog.cards(hits.stream().map(row -> row.number(0)).toList(), currency, who);
        var exact = hits.stream().findFirst().filter(row -> row.flag(1)).map(row -> row.number(0))
                .flatMap(id -> cards.stream().filter(card -> card.id() == id).findFirst());
        var total = hits.isEmpty() ? 0 : hits.get(0).number(2);
        return new SearchResult(words.text(), new Page<>(cards, total, request), exact);
    }

    private List<Row> hits(SearchWords words, PageRequest request, String currency) {
        var home = markets.home().currency().equals(currency);
        var query = entities.createNativeQuery(HITS.formatted(home ? "" : PRICED))
                .setParameter(1, words.query())
                .setParameter(2, words.number())
                .setParameter(3, words.numberPrefix())
                .setParameter(4, request.size())
                .setParameter(5, request.offset());
        return Row.of(home ? query : query.setParameter(6, currency));
    }
}
