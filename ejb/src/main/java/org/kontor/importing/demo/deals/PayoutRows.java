package org.kontor.importing.demo.deals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.importing.demo.load.Dice;

/**
 * Writes the provider's payouts: what was taken on a day arrives on the next, less the fees, and is matched at night.
 */
final class PayoutRows {

    private final CopyTable payouts;
    private final CopyTable items;
    private final ZoneId zone;
    private final BookRows books;
    private final ProviderIds ids;
    private final Dice dice = Dice.of("payouts");
    private final TreeMap<LocalDate, List<Deal>> byDay = new TreeMap<>();
    private long nextPayout;
    private long nextItem;

    PayoutRows(Cargo cargo, ZoneId zone, BookRows books, ProviderIds ids, long firstPayout, long firstItem) {
        this.zone = zone;
        this.books = books;
        this.ids = ids;
        nextPayout = firstPayout;
        nextItem = firstItem;
        payouts = cargo.table("payout", "id", "gateway", "reference", "arrived_on", "currency", "amount_minor",
                "fetched_at",
                "itemised_at", "settled_at", "gross_minor", "fee_minor");
        items = cargo.table("payout_item", "id", "payout_id", "gateway", "balance_ref", "category", "source_ref",
                "intent_ref", "currency", "gross_minor", "fee_minor", "net_minor", "occurred_at", "checked_at",
                "transaction_id");
    }

    /** The provider's fee: 1.5 % and 25 cents. */
    static long fee(long amount) {
        return Math.min(amount, (amount * 15 + 500) / 1_000 + 25);
    }

    /** What was taken on days that are over becomes payouts; a payment just before midnight may still come late. */
    void taken(Deal deal) throws SQLException {
        var day = deal.moments().captured().atZone(zone).toLocalDate();
        byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(deal);
        while (byDay.firstKey().isBefore(day.minusDays(1))) {
            payOut(byDay.pollFirstEntry());
        }
    }

    /** No more is taken. */
    void end() throws SQLException {
        while (!byDay.isEmpty()) {
            payOut(byDay.pollFirstEntry());
        }
    }

    private void payOut(Map.Entry<LocalDate, List<Deal>> day) throws SQLException {
        var reference = ids.next("po", dice);
        var arrived = day.getKey().plusDays(1);
        var matched = arrived.plusDays(1).atTime(2, 0, 8).atZone(zone).toInstant();
        var gross = day.getValue().stream().mapToLong(Deal::total).sum();
        var fee = day.getValue().stream().mapToLong(deal -> fee(deal.total())).sum();
        payouts.row(nextPayout, PaymentRows.GATEWAY, reference, arrived, Terms.CURRENCY, gross - fee, matched, matched,
                matched.plusSeconds(1), gross, fee);
        for (var deal : day.getValue()) {
            var paid = deal.paid();
            items.row(nextItem++, nextPayout, PaymentRows.GATEWAY, paid.balance(), "charge", paid.charge(),
                    paid.intent(),
                    Terms.CURRENCY, deal.total(), fee(deal.total()), deal.total() - fee(deal.total()),
                    deal.moments().captured(), matched, paid.transactionId());
        }
        books.paidOut(reference, arrived, matched, gross, fee);
        nextPayout++;
    }
}
