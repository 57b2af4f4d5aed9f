package org.kontor.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Email;
import org.kontor.shared.Row;

/** The rows of groups and their members. */
@ApplicationScoped
class GroupBook {

    private static final String ROWS = """
            select g.code, g.name, g.open, (select count(*) from buyer_group_member m where m.group_code = g.code)
              from buyer_group g order by lower(g.name)""";

    @PersistenceContext
    private EntityManager entities;

    List<BuyerGroupRow> rows() {
        return Row.of(entities.createNativeQuery(ROWS)).stream().map(row -> new BuyerGroupRow(
                new BuyerGroup(row.text(0)), row.text(1), row.flag(2), row.count(3))).toList();
    }

    String name(BuyerGroup group) {
        return Row.first(entities.createNativeQuery("select name from buyer_group where code = ?1")
                .setParameter(1, group.code())).map(row -> row.text(0)).orElse(group.code());
    }

    /** The group whose member this is, if it is open. */
    Optional<BuyerGroup> of(Email customer) {
        return Row.first(entities.createNativeQuery("select m.group_code from buyer_group_member m"
                        + " join buyer_group g on g.code = m.group_code where m.email = ?1 and g.open")
                .setParameter(1, customer.value())).map(row -> new BuyerGroup(row.text(0)));
    }

    List<Email> members(BuyerGroup group, int most) {
        return Row.of(entities.createNativeQuery("select email from buyer_group_member where group_code = ?1"
                        + " order by email").setParameter(1, group.code()).setMaxResults(most)).stream()
                .map(row -> Email.parse(row.text(0))).toList();
    }

    /** How many were added: none if the code or the name is taken. */
    int add(BuyerGroup group, String name) {
        return entities.createNativeQuery("insert into buyer_group (code, name) values (?1, ?2) on conflict do nothing")
                .setParameter(1, group.code()).setParameter(2, name).executeUpdate();
    }

    /** How many were changed: none if another group has the name. */
    int change(BuyerGroup group, String name, boolean open) {
        return entities.createNativeQuery("update buyer_group set name = ?2, open = ?3 where code = ?1 and not exists"
                        + " (select 1 from buyer_group o where lower(o.name) = lower(?2) and o.code <> ?1)")
                .setParameter(1, group.code()).setParameter(2, name).setParameter(3, open).executeUpdate();
    }

    /** Makes somebody a member, and of no other group any more. */
    void enter(BuyerGroup group, Email customer, String by) {
        entities.createNativeQuery("insert into buyer_group_member (email, group_code, entered_by) values (?1, ?2, ?3)"
                        + " on conflict (email) do update set group_code = ?2, entered_by = ?3,"
                        + " entered_at = business_now()")
                .setParameter(1, customer.value()).setParameter(2, group.code()).setParameter(3, by).executeUpdate();
    }

    int leave(BuyerGroup group, Email customer) {
        return entities.createNativeQuery("delete from buyer_group_member where email = ?1 and group_code = ?2")
                .setParameter(1, customer.value()).setParameter(2, group.code()).executeUpdate();
    }
}
