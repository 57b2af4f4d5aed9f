package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.kontor.checkers.Patience;

/**
 * What became of the orders of one e-mail address, told by three who do not ask one another: the shop's audit views,
 * the provider's own books and the mailbox.
 */
final class Witness {

    private static final String PAID_ONCE = "orders [CONFIRMED PAID], holds money: the total, reserves goods: true,"
            + " booked 1 times, provider charged 1 times, open pages 0, mails 1";
    private static final String NOTHING = "orders [], holds money: none, reserves goods: false,"
            + " booked 0 times, provider charged 0 times, open pages 0, mails 0";
    private static final String EXPIRED = "orders [EXPIRED NONE], holds money: none, reserves goods: false,"
            + " booked 0 times, provider charged 0 times, open pages 0, mails 1";

    private static final String PAID_ONCE_ORDERED_AGAIN = "orders [EXPIRED NONE, CONFIRMED PAID],"
            + " holds money: the total, reserves goods: true, booked 1 times, provider charged 1 times,"
            + " open pages 0, mails 2";

    private final ChaosWorld world;
    private final String email;

    Witness(ChaosWorld world, String email) {
        this.world = world;
        this.email = email;
    }

    /** Numbers of the customer's orders. */
    List<String> orders() {
        return world.shop().texts("select number from orders where email = ? order by id", email);
    }

    String order() {
        return orders().get(0);
    }

    String orderPage() {
        return "/order/" + order() + "?key="
                + world.shop().texts("select access_key from orders where email = ?", email).get(0);
    }

    String paymentStatus() {
        return world.shop().texts("select p.status from payment p where p.reference = ? order by id desc", order())
                .get(0);
    }

    /** How many payment pages the provider has opened for the order. */
    long pagesOpened() {
        return world.sandbox().number("select count(*) from stripe_object where kind = 'checkout.session'"
                + " and body->>'customer_email' = ?", email);
    }

    /** Everything that counts, in one line that a failing test shows. */
    private String facts() {
        var orders = world.shop().texts("select status || ' ' || payment_status from orders where email = ?"
                + " order by id", email);
        var captured = world.shop().number("select coalesce(sum(p.captured_minor - p.refunded_minor), 0) from payment p"
                + " join orders o on o.number = p.reference where o.email = ?", email);
        var total = world.shop().number("select coalesce(sum(total_minor), 0) from orders where email = ?"
                + " and status <> 'EXPIRED'", email);
        var reserved = world.shop().number("select coalesce(sum(r.open), 0) from audit.v_reservation r"
                + " join orders o on o.number = r.order_number where o.email = ?", email);
        var journals = world.shop().number("select count(distinct g.journal_id) from audit.v_posting g"
                + " join payment p on g.ref like 'capture:' || p.idem_key || '%'"
                + " join orders o on o.number = p.reference"
                + " where o.email = ?", email);
        return "orders " + orders + ", holds money: " + (captured == 0 ? "none" : captured == total ? "the total"
                : captured + " of " + total) + ", reserves goods: " + (reserved > 0) + ", booked " + journals
                + " times, provider charged " + charges() + " times, open pages " + openPages() + ", mails " + mails();
    }

    private long charges() {
        return world.sandbox().number("select count(*) from stripe_object i where i.kind = 'payment_intent'"
                + " and i.body->>'status' = 'succeeded'"
                + " and i.body->'metadata'->>'order' = any(string_to_array(?, ','))",
                String.join(",", orders()));
    }

    private long openPages() {
        return world.sandbox().number("select count(*) from stripe_object where kind = 'checkout.session'"
                + " and body->>'customer_email' = ? and body->>'status' = 'open'", email);
    }

    /** Different mails; a repeat under the same message id counts once, but more than one repeat is too many. */
    private String mails() {
        var ids = world.sandbox().texts("select substring(convert_from(raw, 'UTF8') from '(?i)message-id:\\s*(\\S+)')"
                + " from mail where recipient = ?", email);
        var different = ids.stream().distinct().count();
        return ids.size() > different + 1 ? ids.size() + " for " + different : Long.toString(different);
    }

    long mailsArrived() {
        return world.sandbox().number("select count(*) from mail where recipient = ?", email);
    }

    /** One order, paid once, booked once, confirmed by one mail. */
    void paidOnce() {
        expect(PAID_ONCE);
    }

    /** No order, and nothing anywhere. */
    void neverOrdered() {
        expect(NOTHING);
    }

    /** The order is over, nobody holds anything, and the customer was told once. */
    void expiredWithoutATrace() {
        expect(EXPIRED);
    }

    /** The order is over, the one that was made of it again is paid once, and the customer was told of each once. */
    void paidOnceOnceOrderedAgain() {
        expect(PAID_ONCE_ORDERED_AGAIN);
    }

    /** Exactly one of paid once and not charged with nothing reserved, whatever the customer was told on the way. */
    void paidOnceOrNothing() {
        var ends = Stream.of(PAID_ONCE, NOTHING, EXPIRED).map(Witness::withoutMails).toList();
        var facts = Patience.until(() -> withoutMails(facts()), ends::contains);
        assertTrue(ends.contains(facts), facts);
    }

    private static String withoutMails(String facts) {
        return facts.substring(0, facts.lastIndexOf(','));
    }

    private void expect(String facts) {
        assertEquals(facts, Patience.until(this::facts, facts::equals));
    }
}
