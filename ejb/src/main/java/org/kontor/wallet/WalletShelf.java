package org.kontor.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Row;
import org.kontor.shared.outbox.Outbox;

/** The rows of wallets: short steps before and after the provider is asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class WalletShelf {

    /** The message that has a provider forget a customer. */
    static final String FORGET = "wallet.forget";

    /** A payment is opened within minutes or never. */
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int OVER_AT_ONCE = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    /** A wallet as it is now; {@code payer} is null until the provider has answered. */
    record Wallet(String handle, int enrolment, String payer, CustomerNumber customer, Email email) {

        Enrolment asEnrolment() {
            return new Enrolment("payer:" + handle + ":" + enrolment, handle, customer, email);
        }
    }

    /**
     * A payment that began signed in; once it is decided, with the payer or without one. The wallet is missing when the
     * customer was forgotten since.
     */
    record Joined(Optional<Wallet> wallet, boolean decided, String payer) {
    }

    /** Notes that a payment began in the name of a customer, who has a wallet from then on. */
    public void join(long customer, String paymentKey) {
        var now = Timestamp.from(clock.now());
        query("insert into wallet (handle, customer_id, enrolment, opened_at) values (?1, ?2, 1, ?3)"
                + " on conflict (customer_id) do nothing", UUID.randomUUID().toString(), customer, now).executeUpdate();
        query("delete from wallet_payment where payment_key in (select payment_key from wallet_payment"
                + " where joined_at < ?1 order by joined_at limit ?2 for update skip locked)",
                Timestamp.from(clock.now().minus(KEPT)), OVER_AT_ONCE).executeUpdate();
        query("insert into wallet_payment (payment_key, handle, joined_at) select ?1, w.handle, ?2 from wallet w"
                + " where w.customer_id = ?3 for key share", paymentKey, now, customer).executeUpdate();
    }

    /** Empty for the payments of guests. */
    public Optional<Joined> joined(String paymentKey) {
        return Row.first(query("select w.handle, w.enrolment, w.payer, c.number, c.email, p.decided, p.payer"
                + " from wallet_payment p left join wallet w on w.handle = p.handle"
                + " left join customer c on c.id = w.customer_id where p.payment_key = ?1", paymentKey))
                .map(row -> new Joined(row.has(0) ? Optional.of(wallet(row)) : Optional.empty(), row.flag(5),
                        row.text(6)));
    }

    /** Decides as whom a payment is made, null for nobody; answers what was decided first. */
    public Optional<String> decide(String paymentKey, String payer) {
        query("update wallet_payment set decided = true, payer = cast(?2 as varchar)"
                + " where payment_key = ?1 and not decided", paymentKey, payer).executeUpdate();
        return joined(paymentKey).map(Joined::payer);
    }

    public Optional<Wallet> of(CustomerNumber customer) {
        return read(customer, "");
    }

    private Optional<Wallet> read(CustomerNumber customer, String lock) {
        return Row.first(query("select w.handle, w.enrolment, w.payer, c.number, c.email from wallet w"
                + " join customer c on c.id = w.customer_id where c.number = ?1" + lock, customer.value()))
                .map(WalletShelf::wallet);
    }

    /**
     * Keeps what the provider calls a customer. False for whoever was forgotten while it was asked, and is forgotten
     * there, too.
     */
    public boolean keep(Wallet wallet, String payer) {
        query("update wallet set payer = ?2 where handle = ?1 and payer is null", wallet.handle(), payer)
                .executeUpdate();
        return !isForgottenToo(wallet, payer);
    }

    /**
     * The provider did not answer. A key that was spent for nothing is replaced, once for each that was, unless another
     * payment had the customer enrolled meanwhile. Whoever was forgotten while it was asked is looked for there.
     */
    public void missed(Wallet wallet, boolean isKeySpent) {
        if (isKeySpent) {
            query("update wallet set enrolment = enrolment + 1 where handle = ?1 and enrolment = ?2 and payer is null",
                    wallet.handle(), wallet.enrolment()).executeUpdate();
        }
        isForgottenToo(wallet, null);
    }

    private boolean isForgottenToo(Wallet wallet, String payer) {
        var gone = of(wallet.customer()).filter(now -> now.handle().equals(wallet.handle())).isEmpty();
        if (gone) {
            forgetLater(wallet, payer);
        }
        return gone;
    }

    /** The provider knows no such payer any more; the next payment enrols the customer anew. */
    public void lost(String payer) {
        query("update wallet set enrolment = enrolment + 1, payer = null where payer = ?1", payer).executeUpdate();
    }

    /** Writes down that a customer had a card removed. */
    public void removed(CustomerNumber customer, SavedCard card) {
        audit.record("wallet.remove", "customer", customer.value(), card.brand() + " " + card.last4());
    }

    /** Forgets a customer here at once, and has the provider do so as soon as it answers. */
    public void forget(CustomerNumber customer) {
        read(customer, " for update of w").ifPresent(wallet -> {
            query("delete from wallet where handle = ?1", wallet.handle()).executeUpdate();
            forgetLater(wallet, wallet.payer());
            audit.record("wallet.forget", "customer", customer.value(), null);
        });
    }

    /** Each time for itself: whom the provider has enrolled since, an earlier message may have looked for in vain. */
    private void forgetLater(Wallet wallet, String payer) {
        var occasion = UUID.randomUUID().toString();
        query("insert into wallet_forgotten (occasion, handle, payer, email) values (?1, ?2, cast(?3 as varchar), ?4)",
                occasion, wallet.handle(), payer, wallet.email().value()).executeUpdate();
        outbox.put(FORGET, "customer", FORGET + ":" + occasion, JsonMaker.object().add("occasion", occasion).build());
    }

    /** Whom the provider is still to forget; what it knows them by is not in the message, for messages stay. */
    public Optional<Forgotten> toForget(String occasion) {
        return Row.first(query("select handle, payer, email from wallet_forgotten where occasion = ?1", occasion))
                .map(row -> new Forgotten(row.text(0), row.text(1), Email.parse(row.text(2))));
    }

    /** The provider has forgotten. */
    public void forgotten(String occasion) {
        query("delete from wallet_forgotten where occasion = ?1", occasion).executeUpdate();
    }

    private static Wallet wallet(Row row) {
        return new Wallet(row.text(0), row.count(1), row.text(2), CustomerNumber.parse(row.text(3)),
                Email.parse(row.text(4)));
    }

    private Query query(String statement, Object... values) {
        var query = entities.createNativeQuery(statement);
        for (var i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
