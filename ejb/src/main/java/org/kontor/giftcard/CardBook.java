package org.kontor.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;
import org.kontor.shared.Stamp;

/** Where cards are kept. Whoever changes one has locked it; several are locked in the order of their ids. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CardBook {

    @PersistenceContext
    private EntityManager entities;

    /** Opens a card without any balance yet; empty when its key has opened one before. */
    public Optional<String> add(IssueCard wish, LocalDate expiresOn, Stamp stamp) {
        return Row.first(entities.createNativeQuery("insert into gift_card (number, origin, currency, issued_minor,"
                        + " issue_key, email, order_number, order_line_id, reason, issued_by, issued_at, expires_on)"
                        + " values ('GC' || nextval('gift_card_number_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
                        + " on conflict (issue_key) do nothing returning number")
                .setParameter(1, wish.origin().name()).setParameter(2, wish.value().currency())
                .setParameter(3, wish.value().minor()).setParameter(4, wish.key())
                .setParameter(5, wish.email().value()).setParameter(6, wish.order())
                .setParameter(7, wish.orderLineId()).setParameter(8, stamp.reason())
                .setParameter(9, stamp.actor()).setParameter(10, Timestamp.from(stamp.at()))
                .setParameter(11, Date.valueOf(expiresOn))).map(row -> row.text(0));
    }

    /** The card that an issue key has opened. */
    public GiftCardView byIssueKey(String issueKey) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT + " where c.issue_key = ?1")
                .setParameter(1, issueKey)).stream().findFirst().orElseThrow(() -> new NotFound("gift card", issueKey));
    }

    public GiftCardView byNumberForUpdate(String number) {
        return byNumbersForUpdate(List.of(number)).stream().findFirst()
                .orElseThrow(() -> new NotFound("gift card", number));
    }

    public List<GiftCardView> byNumbersForUpdate(Collection<String> numbers) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT
                + " where c.number = any (string_to_array(?1, ',')) order by c.id for no key update of c")
                .setParameter(1, String.join(",", numbers)));
    }

    /** The cards that were sold with a line of an order, locked. */
    public List<GiftCardView> soldForUpdate(String order, long orderLineId) {
        return CardRows.of(entities.createNativeQuery(CardRows.SELECT + " where c.order_number = ?1"
                        + " and c.order_line_id = ?2 and c.origin = 'SOLD' order by c.id for no key update of c")
                .setParameter(1, order).setParameter(2, orderLineId));
    }

    /** Adds a line to the ledger of a card, and to its balance; false when the reference was written before. */
    public boolean write(String number, EntryKind kind, Money amount, String order, String reference, Stamp stamp) {
        var written = entities.createNativeQuery("insert into gift_card_entry (gift_card_id, kind, amount_minor,"
                        + " order_number, reference, reason, actor, at) select id, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
                        + " from gift_card where number = ?1 on conflict (reference) do nothing")
                .setParameter(1, number).setParameter(2, kind.name()).setParameter(3, amount.minor())
                .setParameter(4, order).setParameter(5, reference).setParameter(6, stamp.reason())
                .setParameter(7, stamp.actor()).setParameter(8, Timestamp.from(stamp.at())).executeUpdate() == 1;
        if (written) {
            entities.createNativeQuery("update gift_card set balance_minor = balance_minor + ?2 where number = ?1")
                    .setParameter(1, number).setParameter(2, amount.minor()).executeUpdate();
        }
        return written;
    }

    /** Holds a part of the balance for an order. */
    public void hold(CardClaim claim, String order, Instant now) {
        entities.createNativeQuery("insert into gift_card_hold (gift_card_id, order_number, hold_key, amount_minor,"
                        + " held_at) select id, ?2, ?3, ?4, ?5 from gift_card where number = ?1")
                .setParameter(1, claim.card()).setParameter(2, order).setParameter(3, claim.key())
                .setParameter(4, claim.amount().minor()).setParameter(5, Timestamp.from(now)).executeUpdate();
        changeHeld(claim.card(), claim.amount().minor());
    }

    private void changeHeld(String number, long minor) {
        entities.createNativeQuery("update gift_card set held_minor = held_minor + ?2 where number = ?1")
                .setParameter(1, number).setParameter(2, minor).executeUpdate();
    }

    /** A hold by the key of its payment, whatever became of it. */
    public Optional<CardHold> hold(String key) {
        return Row.first(entities.createNativeQuery("select c.number, h.order_number, h.amount_minor, c.currency,"
                        + " h.status = 'HELD' from gift_card_hold h join gift_card c on c.id = h.gift_card_id"
                        + " where h.hold_key = ?1").setParameter(1, key))
                .map(row -> new CardHold(row.text(0), row.text(1), row.money(2, 3), row.flag(4)));
    }

    /** Locks the cards of these holds. */
    public void lockHeld(List<String> keys) {
        entities.createNativeQuery("select c.id from gift_card c where c.id in (select gift_card_id from gift_card_hold"
                        + " where hold_key = any (string_to_array(?1, ','))) order by c.id for no key update of c")
                .setParameter(1, String.join(",", keys)).getResultList();
    }

    /** Ends an open hold; what was held is free for the entry that follows, or for others. */
    public void end(String key, CardHold hold, String status, Instant now) {
        entities.createNativeQuery("update gift_card_hold set status = ?2, ended_at = ?3 where hold_key = ?1")
                .setParameter(1, key).setParameter(2, status).setParameter(3, Timestamp.from(now)).executeUpdate();
        changeHeld(hold.card(), -hold.amount().minor());
    }

    public void move(GiftCardView card, GiftCardStatus next, Stamp stamp) {
        GiftCardStatus.ARROWS.next(card.number(), card.status(), next);
        entities.createNativeQuery("update gift_card set status = ?2 where number = ?1")
                .setParameter(1, card.number()).setParameter(2, next.name()).executeUpdate();
        entities.createNativeQuery("insert into gift_card_status_change (gift_card_id, from_status, to_status, reason,"
                        + " actor, correlation, at) select id, ?2, ?3, ?4, ?5, ?6, ?7 from gift_card where number = ?1")
                .setParameter(1, card.number()).setParameter(2, card.status().name()).setParameter(3, next.name())
                .setParameter(4, stamp.reason()).setParameter(5, stamp.actor())
                .setParameter(6, stamp.correlation()).setParameter(7, Timestamp.from(stamp.at())).executeUpdate();
    }

    public void extend(String number, LocalDate expiresOn) {
        entities.createNativeQuery("update gift_card set expires_on = greatest(expires_on, ?2) where number = ?1")
                .setParameter(1, number).setParameter(2, Date.valueOf(expiresOn)).executeUpdate();
    }

    /** From now on this is the code of the card, and the one before opens nothing any more. */
    public void code(String number, CardCode code) {
        entities.createNativeQuery("update gift_card set code_hash = ?2, code_tail = ?3, codes = codes + 1"
                        + " where number = ?1").setParameter(1, number).setParameter(2, code.hash())
                .setParameter(3, code.tail()).executeUpdate();
    }

    /** Another mail with a code is asked for, to this address; those asked for before need not be written any more. */
    public void mailAnew(String number, String email) {
        entities.createNativeQuery("update gift_card set email = ?2, mails = mails + 1 where number = ?1")
                .setParameter(1, number).setParameter(2, email).executeUpdate();
    }

    /** Numbers of cards whose last day is over and that have not ended, spent ones too; what orders hold is waited for. */
    public List<String> expired(LocalDate today, int some) {
        return Row.of(entities.createNativeQuery("select number from gift_card where expires_on < ?1"
                        + " and status <> 'EXPIRED' and held_minor = 0 order by expires_on, id limit ?2")
                .setParameter(1, Date.valueOf(today)).setParameter(2, some)).stream().map(row -> row.text(0)).toList();
    }
}
