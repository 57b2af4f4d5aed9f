package org.kontor.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.kontor.pages.Visitor;

/** A member of staff in the back office, in a browser without script. */
final class Clerk {

    private static final String NAME = "chaos";
    private static final String PASSWORD = "everything comes back";
    private static final Pattern INVITATION = Pattern.compile("/admin/setup\\?token=[\\w-]+");

    private final Visitor visitor;

    Clerk(ChaosWorld world) {
        visitor = world.visitor();
        visitor.submit(visitor.open("/admin/sign-in"), "#enter", Map.of("username", NAME, "password", PASSWORD));
    }

    /** Follows the one-time link that a start without staff writes to its log, as the first administrator does. */
    static void settleIn(ChaosWorld world, Path serverLog) {
        try {
            var invitation = INVITATION.matcher(Files.readString(serverLog));
            if (!invitation.find()) {
                throw new IllegalStateException("no invitation in " + serverLog);
            }
            var visitor = world.visitor();
            visitor.submit(visitor.open(invitation.group()), "#create", Map.of("username", NAME,
                    "displayName", "Cleo Chaos", "password", PASSWORD, "again", PASSWORD));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks at the list of orders. */
    void lookAtOrders() {
        visitor.visit("/admin/orders");
    }

    void ship(String order) {
        visitor.submit(visitor.open("/admin/orders/" + order + "/ship"), "#send", Map.of());
    }

    /** Gives all money of an order back. */
    Document refund(String order) {
        var filled = visitor.submit(visitor.open("/admin/orders/" + order + "/refund"), "#all", Map.of());
        return visitor.submit(filled, "#grant", Map.of("reason", "changed their mind"));
    }

    /** Starts a job for today. */
    void startJob(String job) {
        visitor.submit(visitor.open("/admin/jobs"), "#go", Map.of("job", job));
    }
}
