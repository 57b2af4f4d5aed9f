package org.kontor.cart;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import org.kontor.shared.BusinessClock;

/** Ends carts that nobody touched for 90 days and forgets whose they were; some at a time, each hour. */
@Singleton
public class CartExpiry {

    private static final Duration IDLE = Duration.ofDays(90);
    private static final int SOME = 1000;

    private static final String EXPIRE = """
            update cart
               set status = 'EXPIRED', version = version + 1, email = null, phone = null,
                   ship_name = null, ship_company = null, ship_street = null, ship_extra = null,
                   ship_postcode = null, ship_city = null, ship_country = null,
                   bill_name = null, bill_company = null, bill_street = null, bill_extra = null,
                   bill_postcode = null, bill_city = null, bill_country = null
             where id in (select id from cart where status = 'ACTIVE' and updated_at < ?1
                           order by updated_at limit ?2 for update skip locked)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Schedule(hour = "*", minute = "20", persistent = false)
    void onTheHour() {
        expire();
    }

    /** Answers how many carts it ended. */
    public int expire() {
        return entities.createNativeQuery(EXPIRE)
                .setParameter(1, Timestamp.from(clock.now().minus(IDLE)))
                .setParameter(2, SOME)
                .executeUpdate();
    }
}
