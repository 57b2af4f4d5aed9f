package org.kontor.giftcard;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads cards. Customers reach one only by its code, and whoever lets them try counts the tries. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GiftCardQueries {

    private static final String WHICH = " where (?1 = '' or c.status = ?1) and (?2 = '' or upper(c.number) = upper(?2)"
            + " or c.order_number = upper(?2) or c.email like '%' || lower(?2) || '%' or c.code_tail = upper(?2))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** The card that a code opens; empty for codes that are unknown or were replaced by another. */
    public Optional<GiftCardView> byCode(CardCode code) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT + " where c.code_hash = ?1")
                .setParameter(1, code.hash())).stream().findFirst();
    }

    /** Cards by number, in the order in which they are locked; for flows and for pages that checked whose they are. */
    public List<GiftCardView> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : CardRows.of(entities.createNativeQuery(CardRows.SELECT
                + " where c.number = any (string_to_array(?1, ',')) order by c.id")
                .setParameter(1, String.join(",", numbers)));
    }

    /** The card that a payment holds of, or was paid with, by the key of the payment. */
    public GiftCardView byPayment(String key) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT
                        + " where c.id = (select gift_card_id from gift_card_hold where hold_key = ?1)")
                .setParameter(1, key)).stream().findFirst().orElseThrow(() -> new NotFound("gift card", key));
    }

    /** The store credit that was given to a mail address, oldest first; for who has proved that it is theirs. */
    public List<GiftCardView> creditOf(Email email) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT
                        + " where lower(c.email) = ?1 and c.origin <> 'SOLD' and c.status = 'ACTIVE' order by c.id")
                .setParameter(1, email.value()));
    }

    /** Whether the last day of a card is over, though nobody may have ended it yet. */
    public boolean isOver(GiftCardView card) {
        return card.expiresOn().isBefore(clock.today());
    }

    /** What was put on a card and taken off it, oldest first; for staff, and for who opened it by its code. */
    public List<CardEntry> entries(String number) {
        return Row.of(entities.createNativeQuery("select e.at, e.kind, e.amount_minor, c.currency,"
                        + " sum(e.amount_minor) over (order by e.id), e.order_number, e.reason, e.actor"
                        + " from gift_card_entry e join gift_card c on c.id = e.gift_card_id"
                        + " where c.number = ?1 order by e.id").setParameter(1, number)).stream()
                .map(row -> new CardEntry(row.instant(0), row.one(1, EntryKind.class), row.money(2, 3),
                        row.money(4, 3), row.text(5), row.text(6), row.text(7))).toList();
    }

    /** The cards that an order bought, and those that its refunds were paid out as, oldest first. */
    public List<GiftCardView> ofOrder(OrderNumber order) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT + " where c.order_number = ?1 order by c.id")
                .setParameter(1, order.value()));
    }

    @RolesAllowed({"orders", "finance", "admin"})
    public Optional<GiftCardView> byNumber(String number) {
        return byNumbers(List.of(number)).stream().findFirst();
    }

    /** The newest first. */
    @RolesAllowed({"orders", "finance", "admin"})
    public Page<GiftCardView> list(CardFilter filter, PageRequest request) {
        var status = filter.status() == null ? "" : filter.status().name();
        var text = filter.text() == null ? "" : filter.text().strip();
        var rows = CardRows.of(entities.createNativeQuery(CardRows.SELECT + WHICH
                        + " order by c.id desc limit ?3 offset ?4")
                .setParameter(1, status).setParameter(2, text).setParameter(3, request.size())
                .setParameter(4, request.offset()));
        var total = Row.first(entities.createNativeQuery("select count(*) from gift_card c" + WHICH)
                .setParameter(1, status).setParameter(2, text)).orElseThrow().number(0);
        return new Page<>(rows, total, request);
    }
}
