package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.Row;

/** The rows of accounts, and of the browsers that are signed in to them. */
@ApplicationScoped
class AccountBook {

    /** How long a browser stays signed in. */
    static final Duration SESSION = Duration.ofDays(30);

    private static final String SELECT = "select c.id, c.number, c.email, a.password_hash from customer_account a"
            + " join customer c on c.id = a.customer_id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** An account as the door knows it. */
    record Entry(long customerId, CustomerNumber number, Email email, String hash) {

        private static Entry of(Row row) {
            return new Entry(row.number(0), CustomerNumber.parse(row.text(1)), Email.parse(row.text(2)), row.text(3));
        }
    }

    public Optional<Entry> byEmail(Email email) {
        return Row.first(entities.createNativeQuery(SELECT + " where c.email = ?1").setParameter(1, email.value()))
                .map(Entry::of);
    }

    public Optional<Entry> byNumber(CustomerNumber number) {
        return Row.first(entities.createNativeQuery(SELECT + " where c.number = ?1").setParameter(1, number.value()))
                .map(Entry::of);
    }

    /** False when somebody opened it before. */
    public boolean open(long customer, String hash) {
        return entities.createNativeQuery("insert into customer_account (customer_id, password_hash, opened_at)"
                        + " values (?1, ?2, ?3) on conflict (customer_id) do nothing").setParameter(1, customer)
                .setParameter(2, hash).setParameter(3, now()).executeUpdate() == 1;
    }

    public void changePassword(long customer, String hash) {
        entities.createNativeQuery("update customer_account set password_hash = ?2 where customer_id = ?1")
                .setParameter(1, customer).setParameter(2, hash).executeUpdate();
    }

    /** Signs a browser in; answers the token that it keeps. */
    public String beginSession(long customer) {
        var token = Tokens.fresh();
        entities.createNativeQuery("insert into customer_session (token_hash, customer_id, opened_at, expires_at)"
                        + " values (?1, ?2, ?3, ?4)").setParameter(1, Tokens.hash(token)).setParameter(2, customer)
                .setParameter(3, now()).setParameter(4, Timestamp.from(clock.now().plus(SESSION))).executeUpdate();
        return token;
    }

    public Optional<CustomerNumber> holder(String token) {
        return Row.first(entities.createNativeQuery("select c.number from customer_session s"
                        + " join customer c on c.id = s.customer_id where s.token_hash = ?1 and s.expires_at > ?2")
                .setParameter(1, Tokens.hash(token)).setParameter(2, now()))
                .map(row -> CustomerNumber.parse(row.text(0)));
    }

    public void endSession(String token) {
        entities.createNativeQuery("delete from customer_session where token_hash = ?1")
                .setParameter(1, Tokens.hash(token)).executeUpdate();
    }

    /** Signs all browsers of an account out but the one that has this token, which may be empty. */
    public void endSessions(long customer, String but) {
        entities.createNativeQuery("delete from customer_session where customer_id = ?1 and token_hash <> ?2")
                .setParameter(1, customer).setParameter(2, Tokens.hash(but)).executeUpdate();
    }

    /** Forgets the sessions that ran out; answers how many. */
    public int forgetSessions() {
        return entities.createNativeQuery("delete from customer_session where expires_at <= ?1")
                .setParameter(1, now()).executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
