package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/** The rows of the register. */
@ApplicationScoped
class Customers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /**
     * Two first orders with one e-mail address at the same time must both find the one entry: hence no plain insert.
     */
    void addUnlessKnown(Email email, String name, String phone) {
        entities.createNativeQuery("insert into customer (id, number, email, name, phone, created_at)"
                        + " values (nextval('customer_seq'), 'C' || nextval('customer_number_seq'), ?1, ?2, ?3, ?4)"
                        + " on conflict (email) do nothing")
                .setParameter(1, email.value()).setParameter(2, name).setParameter(3, phone)
                .setParameter(4, Timestamp.from(clock.now()))
                .executeUpdate();
    }

    Optional<Customer> byId(long id) {
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    Optional<Customer> byEmail(Email email) {
        return entities.createNamedQuery(Customer.BY_EMAIL, Customer.class).setParameter("email", email)
                .getResultStream().findFirst();
    }

    Optional<Customer> byNumber(CustomerNumber number) {
        return entities.createNamedQuery(Customer.BY_NUMBER, Customer.class).setParameter("number", number)
                .getResultStream().findFirst();
    }
}
