package org.kontor.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.Actor;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads the audit trail, newest first: of one thing for everybody on the staff, of all things for administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({"admin", "orders", "finance", "content"})
public class AuditQueries {

    private static final int MOST = 200;
    private static final String ENTRY =
            "select id, at, actor, actor_kind, action, subject_type, subject, detail, correlation from audit_entry";

    @PersistenceContext
    private EntityManager entities;

    /** The latest that was done to one thing. */
    public List<AuditEntry> of(String subjectType, String subject) {
        return withChanges(entries(entities.createNativeQuery(ENTRY
                + " where subject_type = ?1 and subject = ?2 order by id desc")
                .setParameter(1, subjectType).setParameter(2, subject).setMaxResults(MOST)));
    }

    @RolesAllowed("admin")
    public Page<AuditEntry> list(AuditFilter filter, PageRequest request) {
        var values = new ArrayList<Object>();
        var where = where(filter, values);
        var entries = entries(set(entities.createNativeQuery(ENTRY + where + " order by id desc"), values)
                .setFirstResult(request.offset()).setMaxResults(request.size()));
        var total = Row.first(set(entities.createNativeQuery("select count(*) from audit_entry" + where), values))
                .orElseThrow().number(0);
        return new Page<>(withChanges(entries), total, request);
    }

    /** Everything that was ever done, by its name, in alphabetical order. */
    @RolesAllowed("admin")
    public List<String> actions() {
        return Row.of(entities.createNativeQuery("select distinct action from audit_entry order by action")).stream()
                .map(row -> row.text(0)).toList();
    }

    private static String where(AuditFilter filter, List<Object> values) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("actor = ?", filter.who());
        conditions.put("action = ?", filter.action());
        conditions.put("strpos(lower(subject || ' ' || coalesce(detail, '')), lower(?)) > 0", filter.words());
        conditions.put("at >= ?", filter.from() == null ? null
                : Timestamp.from(filter.from().atStartOfDay(BusinessClock.SHOP_ZONE).toInstant()));
        conditions.put("at < ?", filter.until() == null ? null
                : Timestamp.from(filter.until().plusDays(1).atStartOfDay(BusinessClock.SHOP_ZONE).toInstant()));
        var where = new ArrayList<String>();
        conditions.forEach((condition, value) -> {
            if (value != null) {
                values.add(value);
                where.add(condition.replace("?", "?" + values.size()));
            }
        });
        return where.isEmpty() ? "" : " where " + String.join(" and ", where);
    }

    private static Query set(Query query, List<Object> values) {
        for (var index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return query;
    }

    private static List<AuditEntry> entries(Query query) {
        return Row.of(query).stream().map(row -> new AuditEntry(row.number(0), row.instant(1),
                new Actor(row.text(2), row.one(3, Actor.Kind.class)), row.text(4), row.text(5), row.text(6),
                row.text(7), row.text(8), List.of())).toList();
    }

    private List<AuditEntry> withChanges(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        var ids = entries.stream().map(entry -> Long.toString(entry.id())).collect(Collectors.joining(","));
        Map<Long, List<AuditChange>> changes = new HashMap<>();
        Row.of(entities.createNativeQuery("select entry_id, field, before_value, after_value from audit_change"
                        + " where entry_id = any (cast(string_to_array(?1, ',') as bigint[])) order by entry_id, field")
                .setParameter(1, ids)).forEach(row -> changes.computeIfAbsent(row.number(0), id -> new ArrayList<>())
                        .add(new AuditChange(row.text(1), row.text(2), row.text(3))));
        return entries.stream().map(entry -> entry.with(changes.getOrDefault(entry.id(), List.of()))).toList();
    }
}
