package org.kontor.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Row;

/** Where the limits and the lists of the shop are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RiskPolicies {

    private static final String LIMITS = "select version, hold_above_minor, currency, hold_abroad, orders_by_email,"
            + " orders_from_address, declines_by_buyer, brake_address, brake_shop, starts_in_alarm, keep_days"
            + " from risk_limits";
    private static final String ENTRIES = "select id, listing, kind, value, reason, added_by, added_at from risk_entry";

    @PersistenceContext
    private EntityManager entities;

    RiskBook.Policy read() {
        return new RiskBook.Policy(limits(), entries());
    }

    RiskLimits limits() {
        return Row.first(entities.createNativeQuery(LIMITS)).map(row -> new RiskLimits(row.number(0), row.money(1, 2),
                row.flag(3), row.whole(4), row.whole(5), row.whole(6), row.whole(7), row.whole(8), row.count(9),
                row.count(10))).orElseThrow();
    }

    /** Newest first. */
    List<ListEntry> entries() {
        return Row.of(entities.createNativeQuery(ENTRIES + " order by id desc")).stream().map(RiskPolicies::entry)
                .toList();
    }

    private static ListEntry entry(Row row) {
        return new ListEntry(row.number(0), row.one(1, Listing.class), row.one(2, ListKind.class), row.text(3),
                row.text(4), row.text(5), row.instant(6));
    }

    /** Whether the limits are still those of that version, and are the new ones now. */
    boolean change(RiskLimits wanted, String currency) {
        return entities.createNativeQuery("update risk_limits set version = version + 1,"
                        + " hold_above_minor = cast(?2 as bigint), currency = ?3, hold_abroad = ?4,"
                        + " orders_by_email = cast(?5 as int), orders_from_address = cast(?6 as int),"
                        + " declines_by_buyer = cast(?7 as int), brake_address = cast(?8 as int),"
                        + " brake_shop = cast(?9 as int), starts_in_alarm = ?10, keep_days = ?11 where version = ?1")
                .setParameter(1, wanted.version())
                .setParameter(2, wanted.holdAbove() == null ? null : text(wanted.holdAbove().minor()))
                .setParameter(3, currency).setParameter(4, wanted.holdAbroad())
                .setParameter(5, text(wanted.ordersByEmail())).setParameter(6, text(wanted.ordersFromAddress()))
                .setParameter(7, text(wanted.declinesByBuyer())).setParameter(8, text(wanted.brakeAddress()))
                .setParameter(9, text(wanted.brakeShop())).setParameter(10, wanted.startsInAlarm())
                .setParameter(11, wanted.keepDays()).executeUpdate() == 1;
    }

    private static String text(Number number) {
        return number == null ? null : number.toString();
    }

    /** Its number, unless it was there before. */
    Optional<Long> add(ListEntry entry) {
        return Row.first(entities.createNativeQuery("insert into risk_entry (listing, kind, value, reason, added_by, added_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (kind, value) do nothing"
                        + " returning id")
                .setParameter(1, entry.listing().name()).setParameter(2, entry.kind().name())
                .setParameter(3, entry.value()).setParameter(4, entry.reason()).setParameter(5, entry.addedBy())
                .setParameter(6, Timestamp.from(entry.addedAt()))).map(row -> row.number(0));
    }

    /** The line that was taken off, if it was there. */
    Optional<ListEntry> remove(long id) {
        var gone = Row.first(entities.createNativeQuery(ENTRIES + " where id = ?1 for update").setParameter(1, id))
                .map(RiskPolicies::entry);
        entities.createNativeQuery("delete from risk_entry where id = ?1").setParameter(1, id).executeUpdate();
        return gone;
    }
}
