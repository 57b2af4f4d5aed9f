package org.kontor.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;

/**
 * Where staff keep groups and their members. Who sets prices also says who gets them. A group is closed, not deleted:
 * old orders and price lists name it.
 */
@Stateless
@RolesAllowed({"content", "admin"})
public class BuyerGroupDesk {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_SHOWN = 1_000;

    @Inject
    private GroupBook groups;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /** A new group, open at once. */
    public void add(String code, String name) {
        if (!BuyerGroup.isCode(code)) {
            throw new GroupRefused("market.refused.code");
        }
        var group = new BuyerGroup(code);
        if (groups.add(group, named(name)) != 1) {
            throw new GroupRefused("market.refused.taken");
        }
        audit.record("market.group", "buyer group", code, named(name));
    }

    /** Renames a group, and opens or closes it: from then on its members buy as everybody does. */
    public void change(BuyerGroup group, String name, boolean open) {
        var before = row(group);
        if (groups.change(group, named(name), open) != 1) {
            throw new GroupRefused("market.refused.taken");
        }
        audit.changed("market.group", "buyer group", group.code(), List.of(
                AuditChange.of("name", before.name(), named(name)), AuditChange.of("open", before.open(), open)));
    }

    /** Makes a customer a member; who is in another group leaves it. */
    public void enter(BuyerGroup group, Email customer) {
        row(group);
        var before = groups.of(customer);
        groups.enter(group, customer, actor.name());
        audit.record("market.member", "buyer group", group.code(), customer.value()
                + before.filter(old -> !old.equals(group)).map(old -> ", before: " + old).orElse(""));
    }

    /** Takes a customer out; doing so twice is no matter. */
    public void leave(BuyerGroup group, Email customer) {
        if (groups.leave(group, customer) == 1) {
            audit.record("market.leave", "buyer group", group.code(), customer.value());
        }
    }

    /** The first thousand members. */
    public List<Email> members(BuyerGroup group) {
        return groups.members(group, MOST_SHOWN);
    }

    public BuyerGroupRow row(BuyerGroup group) {
        return groups.rows().stream().filter(row -> row.group().equals(group)).findFirst()
                .orElseThrow(() -> new NotFound("group", group));
    }

    private static String named(String name) {
        var clean = name == null ? "" : name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || clean.matches(".*\\p{Cntrl}.*")) {
            throw new GroupRefused("market.refused.name", LONGEST_NAME);
        }
        return clean;
    }
}
