package org.kontor.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.NotFound;

/** Where staff accounts are kept. */
@ApplicationScoped
class StaffUsers {

    @PersistenceContext
    private EntityManager entities;

    public void add(StaffUser user) {
        entities.persist(user);
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

    public boolean none() {
        return entities.createNativeQuery("select 1 from staff_user limit 1").getResultList().isEmpty();
    }
}
