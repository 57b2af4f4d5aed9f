package org.kontor.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.payment.ways.WayBook;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.HeldLocks;
import org.kontor.shared.NotFound;
import org.kontor.shared.Remembered;

/** Where payments are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Payments {

    private static final String LOCKED = "Payment.locked"; // in META-INF/orm.xml
    private static final String LOCKED_OF_REFERENCE = "Payment.lockedOfReference";

    private final Map<String, Remembered<PaymentTerms>> terms = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HeldLocks locks;

    @Inject
    private AfterTransaction afterwards;

    @Inject
    private Markets markets;

    @Inject
    private WayBook ways;

    public void add(Payment payment) {
        entities.persist(payment);
        entities.flush();
    }

    /** All payments of a reference as they are now, locked, oldest first; always after their order. */
    public List<Payment> ofReferenceForUpdate(String reference) {
        return locks.of("payments of " + reference, () -> lock(reference));
    }

    private List<Payment> lock(String reference) {
        return entities.createNamedQuery(LOCKED_OF_REFERENCE, Payment.class).setParameter("ref", reference)
                .getResultStream().distinct()
                .map(payment -> locks.of(one(payment.id()), () -> payment)).toList();
    }

    /** The payment as it is now, locked; always after its order. */
    public Payment byIdForUpdate(long id) {
        return locks.of(one(id), () -> lock(id));
    }

    private static String one(long id) {
        return "payment " + id;
    }

    private Payment lock(long id) {
        return entities.createNamedQuery(LOCKED, Payment.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(() -> new NotFound("payment", id));
    }

    /** Locks the payment that a call belongs to, before anything of either is read. */
    public Payment byTransactionKeyForUpdate(String key) {
        var id = (Number) entities.createNativeQuery("select payment_id from payment_transaction where idem_key = ?1")
                .setParameter(1, key).getSingleResult();
        return byIdForUpdate(id.longValue());
    }

    /**
     * How customers of a market pay, as pages show it: remembered for four seconds, and on a quiet server a page may show
     * what is older. A market that has no terms of its own has those of the home but for transfers: the bank account is
     * kept in the home currency.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PaymentTerms terms(String market) {
        return terms.computeIfAbsent(market, code -> new Remembered<>(Duration.ofSeconds(4), () -> termsNow(code))).get();
    }

    /** The same as they are at this moment, which orders are held against; with the version of the row that was read. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PaymentTerms termsNow(String market) {
        var own = entities.find(MarketTerms.class, market, Map.of(QueryHints.REFRESH, HintValues.TRUE));
        if (own == null) {
            return markets.home().code().equals(market) ? missing(market)
                    : termsNow(markets.home().code()).elsewhere(market);
        }
        // Terms and rules are two statements: where somebody changed them in between, both are read again.
        return ways.of(market, currency(market), own.version()).map(own::view).orElseGet(() -> termsNow(market));
    }

    private String currency(String market) {
        return markets.all().stream().filter(each -> each.code().equals(market)).findFirst().map(Market::currency)
                .orElseThrow(() -> new NotFound("market", market));
    }

    private static PaymentTerms missing(String market) {
        throw new NotFound("payment terms", market);
    }

    /** Once this is committed, the next customer on this node pays as staff say. */
    public void forgetTerms() {
        afterwards.run(terms::clear);
    }

    /** The terms that a market has of its own, locked; whoever changes terms locks those of the home first. */
    public Optional<MarketTerms> termsForUpdate(String market) {
        return Optional.ofNullable(entities.find(MarketTerms.class, market, LockModeType.PESSIMISTIC_WRITE,
                Map.of(QueryHints.REFRESH, HintValues.TRUE)));
    }

    /** The first terms of a market. */
    public void add(MarketTerms terms) {
        entities.persist(terms);
        entities.flush();
    }

    public Optional<PaymentTransaction> transactionByKey(String key) {
        return entities.createNamedQuery(PaymentTransaction.BY_KEY, PaymentTransaction.class).setParameter("key", key)
                .getResultStream().findFirst();
    }

    /** Notes that a payment is waited for for so long that the customer is told; false when that was noted before. */
    public boolean noteReminder(long id, Instant now) {
        return entities.createNativeQuery("update payment set reminded_at = ?1 where id = ?2 and reminded_at is null")
                .setParameter(1, Timestamp.from(now)).setParameter(2, id).executeUpdate() == 1;
    }

    /** Writes what was changed, so that new calls get their numbers. */
    public void write() {
        entities.flush();
    }

    public void add(PaymentTransaction transaction) {
        entities.persist(transaction);
        entities.flush();
    }
}
