package org.kontor.pricelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.kontor.market.Markets;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Where price lists are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PriceListBook {

    private static final String ROWS = """
            select l.id, l.name, l.buyers, l.active, l.starts_at, l.ends_at,
                   (select count(*) from price_list_entry e where e.price_list_id = l.id)
              from price_list l order by l.id desc""";

    private static final String NAMED_ONCE = "uq_price_list_name";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Markets markets;

    String currency() {
        return markets.home().currency();
    }

    boolean isOfMarket(String currency) {
        return markets.find(currency).isPresent();
    }

    List<PriceListRow> newestFirst(int most, Instant now) {
        return Row.of(entities.createNativeQuery(ROWS).setMaxResults(most)).stream()
                .map(row -> new PriceListRow(row.number(0), row.text(1), Buyers.parse(row.text(2)),
                        PriceListState.of(row.flag(3), row.instant(4), row.instant(5), now), row.instant(4),
                        row.instant(5), row.count(6))).toList();
    }

    void add(PriceList list) {
        entities.persist(list);
        save(list);
    }

    PriceList byId(long id) {
        return found(entities.find(PriceList.class, id), id);
    }

    PriceList byIdForUpdate(long id) {
        return found(entities.find(PriceList.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static PriceList found(PriceList list, long id) {
        if (list == null) {
            throw new NotFound("priceList", id);
        }
        return list;
    }

    boolean isTaken(String name, long exceptId) {
        return Row.first(entities.createNativeQuery("select 1 from price_list"
                        + " where lower(name) = lower(?1) and id <> ?2")
                .setParameter(1, name.strip()).setParameter(2, exceptId)).isPresent();
    }

    /** Writes now, so that what somebody else did at the same time is told and is no failure. */
    void save(PriceList list) {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw new Conflict("priceList", list.id());
        } catch (PersistenceException failure) {
            if (String.valueOf(failure.getMessage()).contains(NAMED_ONCE)) {
                throw new PriceListRefused("pricelist.refused.name", list.name());
            }
            throw failure;
        }
    }
}
