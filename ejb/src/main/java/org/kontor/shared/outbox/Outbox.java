package org.kontor.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;

/** Where a feature leaves a message within its own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<OutboxHandler> handlers;

    /**
     * Writes a message once per dedupe key (putting it again does nothing), with one delivery for each handler that
     * hears its type.
     */
    public void put(String type, String aggregate, String dedupeKey, JsonObject payload) {
        entities.createNativeQuery(
                        "with message as (insert into outbox (event_id, type, aggregate, dedupe_key, payload,"
                        + " occurred_at) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (dedupe_key) do nothing"
                        + " returning event_id, occurred_at)"
                        + " insert into outbox_delivery (event_id, handler, next_attempt_at)"
                        + " select event_id, unnest(string_to_array(?7, ',')), occurred_at from message")
                .setParameter(1, UUID.randomUUID()).setParameter(2, type).setParameter(3, aggregate)
                .setParameter(4, dedupeKey).setParameter(5, payload.toString())
                .setParameter(6, Timestamp.from(clock.now())).setParameter(7, hearing(type)).executeUpdate();
    }

    private String hearing(String type) {
        return handlers.stream().filter(handler -> handler.hears(type)).map(OutboxHandler::name)
                .collect(Collectors.joining(","));
    }
}
