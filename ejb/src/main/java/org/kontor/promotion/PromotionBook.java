package org.kontor.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.market.Markets;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Conflict;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/** Where promotions are kept. The live ones are remembered for a few seconds: every cart asks for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PromotionBook {

    private static final String COUNTS = """
            select p.id, p.currency, coalesce(u.uses, 0), cast(coalesce(u.given, 0) as bigint), coalesce(u.most, 0),
                   coalesce(c.codes, 0)
              from promotion p
              left join (select promotion_id, sum(uses) as uses, sum(given) as given, max(uses) as most
                           from (select promotion_id, count(*) as uses, sum(case when currency =
                                        (select currency from promotion where id = promotion_id)
                                        then amount_minor else 0 end) as given from promotion_use
                                  where status = 'CLAIMED' group by promotion_id, customer) by_customer
                          group by promotion_id) u on u.promotion_id = p.id
              left join (select promotion_id, count(*) as codes from coupon group by promotion_id) c
                     on c.promotion_id = p.id
             where p.id = any (cast(string_to_array(?1, ',') as bigint[]))""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Markets markets;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<Live> live = new Remembered<>(Duration.ofSeconds(4), this::load);

    private record Live(PromotionIndex index, Map<Long, Pace> paces) {
    }

    PromotionIndex live() {
        return live.get().index;
    }

    /** How often live promotions may be used in a day, week or month, by id; only those with such a limit. */
    Map<Long, Pace> paces() {
        return live.get().paces;
    }

    /** After this transaction the next cart on this node sees promotions and limits as they are then. */
    void forget() {
        afterwards.run(live::forget);
    }

    private Live load() {
        var all = entities.createNamedQuery(Promotion.LIVE, Promotion.class).getResultList();
        return new Live(new PromotionIndex(all.stream().map(Promotion::terms).toList()), all.stream()
                .filter(each -> each.pace() != null).collect(Collectors.toMap(Promotion::id, Promotion::pace)));
    }

    String currency() {
        return markets.home().currency();
    }

    boolean isOfMarket(String currency) {
        return markets.find(currency).isPresent();
    }

    void add(Promotion promotion) {
        entities.persist(promotion);
        entities.flush();
    }

    Promotion byId(long id) {
        return found(entities.find(Promotion.class, id), id);
    }

    Promotion byIdForUpdate(long id) {
        return found(entities.find(Promotion.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Promotion found(Promotion promotion, long id) {
        if (promotion == null) {
            throw new NotFound("promotion", id);
        }
        return promotion;
    }

    boolean isTaken(String name, long exceptId) {
        return Row.first(entities.createNativeQuery("select 1 from promotion where lower(name) = ?1 and id <> ?2")
                .setParameter(1, name.strip().toLowerCase(Locale.ROOT)).setParameter(2, exceptId)).isPresent();
    }

    /** Writes now, so that somebody else's change at the same time is told as a conflict and not as a failure. */
    void save(long id) {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw new Conflict("promotion", id);
        }
    }

    /** Counts what is in use now: while there was neither limit nor budget nobody counted. */
    void recount(long id) {
        entities.createNativeQuery("update promotion p set used = u.uses, spent_minor = u.given"
                        + " from (select count(*) as uses, coalesce(sum(amount_minor) filter (where currency ="
                        + " (select currency from promotion where id = ?1)), 0) as given from promotion_use"
                        + " where promotion_id = ?1 and status = 'CLAIMED') u where p.id = ?1")
                .setParameter(1, id).executeUpdate();
    }

    List<Promotion> newestFirst(int most) {
        return entities.createQuery("select p from Promotion p order by p.id desc", Promotion.class)
                .setMaxResults(most).getResultList();
    }

    PromotionCount count(long id) {
        return counts(List.of(id)).get(id);
    }

    Map<Long, PromotionCount> counts(Collection<Long> ids) {
        var counts = new HashMap<Long, PromotionCount>();
        if (!ids.isEmpty()) {
            var wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
            Row.of(entities.createNativeQuery(COUNTS).setParameter(1, wanted)).forEach(row -> counts.put(row.number(0),
                    new PromotionCount(row.number(2), Money.ofMinor(row.number(3), row.text(1)), row.number(4),
                            row.number(5))));
        }
        return counts;
    }
}
