package org.kontor.giftcard;

import jakarta.persistence.Query;
import java.util.List;
import org.kontor.shared.Row;

/** How a row of the table of cards becomes a view of one. */
final class CardRows {

    static final String SELECT = "select c.number, c.origin, c.status, c.issued_minor, c.balance_minor, c.held_minor,"
            + " c.currency, coalesce(c.code_tail, ''), c.codes, c.email, c.order_number, coalesce(c.order_line_id, 0),"
            + " c.reason, c.issued_by, c.issued_at, c.expires_on, c.mails from gift_card c";

    private CardRows() {
    }

    static List<GiftCardView> of(Query query) {
        return Row.of(query).stream().map(CardRows::view).toList();
    }

    private static GiftCardView view(Row row) {
        return new GiftCardView(row.text(0), row.one(1, CardOrigin.class), row.one(2, GiftCardStatus.class),
                row.money(3, 6), row.money(4, 6), row.money(5, 6), row.text(7), row.count(8), row.count(16),
                row.text(9), row.text(10), row.number(11), row.text(12), row.text(13), row.instant(14), row.date(15));
    }
}
