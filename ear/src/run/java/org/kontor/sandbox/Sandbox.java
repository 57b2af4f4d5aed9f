package org.kontor.sandbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.sandbox.carrier.Shipments;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.delivery.Channel;
import org.kontor.sandbox.delivery.Courier;
import org.kontor.sandbox.delivery.Outbox;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.mailbox.Mailbox;
import org.kontor.sandbox.mailbox.SmtpDoor;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.StoreFailed;
import org.kontor.sandbox.stripe.StripeProvider;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.web.HttpGround;
import org.kontor.sandbox.web.Routes;

/**
 * The outside world of a shop as one process: payment provider, carrier, mailbox and a clock that can be moved. Its
 * state lives in its own database, so it may be killed and started again at any time.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sandbox.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Sandbox() {
    }

    /** Starts the sandbox from the environment and runs until it is told to stop; a failed start ends with 1. */
    public static void main(String[] arguments) {
        // The SMTP library logs through an interface that has nobody behind it here, and would say so at every start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            var settings = Settings.from(System.getenv());
            var sandbox = start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
            System.out.printf("Sandbox ready on %s, mail on port %d%n", settings.publicBase(), settings.smtpPort());
            Thread.currentThread().join();
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the sandbox; refuses with one sentence when a port is taken or the database cannot be reached. */
    public static Sandbox start(Settings settings) {
        var sandbox = new Sandbox();
        try {
            sandbox.begin(settings);
            return sandbox;
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                LOG.log(Level.FINE, "A part did not stop cleanly", failed);
            }
        }
    }

    private void begin(Settings settings) {
        var database = opened(database(settings));
        var clock = new SandboxClock(database);
        var agenda = opened(new Agenda(database, clock));
        var faults = new Faults(database);
        var courier = opened(new Courier(database, Map.of(
                Events.CHANNEL, new Channel(Events.CHANNEL, settings.stripe().webhookUrl(),
                        settings.stripe().webhookSecret(), "Stripe-Signature", "Stripe/1.0 (sandbox)"),
                Shipments.CHANNEL, new Channel(Shipments.CHANNEL, settings.carrier().webhookUrl(),
                        settings.carrier().webhookSecret(), "Nordpost-Signature", "Nordpost/1.0 (sandbox)"))));
        var outbox = new Outbox(faults, settings.seed(), courier::wake);
        var stripe = new StripeProvider(database, clock, agenda, faults, new Events(clock, faults, outbox),
                settings.stripe().key(), settings.publicBase());
        var shipments = new Shipments(agenda, clock, outbox, settings.publicBase());
        var mailbox = new Mailbox(database, clock);
        var routes = SandboxRoutes.of(new SandboxRoutes.Parts(settings, database, clock, faults, stripe, shipments,
                mailbox, courier::wake));
        var http = opened(bind(settings.port(), routes));
        opened(openDoor(settings.smtpPort(), mailbox, faults));
        stripe.open();
        agenda.open();
        courier.open();
        http.open();
    }

    private static Database database(Settings settings) {
        var database = new Database(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
        try {
            database.prepare();
            return database;
        } catch (SQLException | StoreFailed unreachable) {
            throw new StartRefused("The sandbox cannot use its database " + settings.databaseUrl()
                    + " (SANDBOX_DB_URL): " + unreachable.getMessage().lines().findFirst().orElse("no reason given"));
        }
    }

    private static HttpGround bind(int port, Routes routes) {
        try {
            return HttpGround.bind(port, routes);
        } catch (IOException taken) {
            throw new StartRefused("The sandbox cannot listen on port " + port + " (SANDBOX_PORT): "
                    + taken.getMessage());
        }
    }

    private static SmtpDoor openDoor(int port, Mailbox mailbox, Faults faults) {
        try {
            var door = new SmtpDoor(port, mailbox, faults);
            door.open();
            return door;
        } catch (IOException taken) {
            throw new StartRefused("The sandbox cannot take mail on port " + port + " (SANDBOX_SMTP_PORT): "
                    + taken.getMessage());
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}
