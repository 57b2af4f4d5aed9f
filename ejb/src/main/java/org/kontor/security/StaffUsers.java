package org.kontor.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Where staff accounts are kept. */
@ApplicationScoped
class StaffUsers {

    @PersistenceContext
    private EntityManager entities;

    public void add(StaffUser user) {
        entities.persist(user);
    }

    /** Writes what is pending, so that native statements see it. */
    public void flush() {
        entities.flush();
    }

    public Optional<StaffUser> find(String username) {
        return entities.createNamedQuery(StaffUser.BY_USERNAME, StaffUser.class)
                .setParameter("username", NewStaff.normal(username)).getResultStream().findFirst();
    }

    public StaffUser byName(String username) {
        return find(username).orElseThrow(() -> new NotFound("staff", username));
    }

    public List<StaffUser> all() {
        return entities.createNamedQuery(StaffUser.ALL, StaffUser.class).getResultList();
    }

    /** One at a time changes who may come in; freed when the transaction ends. */
    public void lockForUpdate() {
        entities.createNativeQuery(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended('staff', 0))) locked")
                .getSingleResult();
    }

    /** Administrators who can come in: switched on, and with a password. */
    public long administrators() {
        entities.flush();
        return Row.first(entities.createNativeQuery("select count(*) from staff_user u join staff_role r"
                + " on r.user_id = u.id where r.role = 'admin' and u.active and u.password_hash is not null"))
                .orElseThrow().number(0);
    }

    public boolean none() {
        return entities.createNativeQuery("select 1 from staff_user limit 1").getResultList().isEmpty();
    }
}
