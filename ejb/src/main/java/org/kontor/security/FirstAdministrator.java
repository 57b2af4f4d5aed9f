package org.kontor.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.kontor.shared.PublicAddress;

/** Prints the way in when a shop starts without staff. There is no default password. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class FirstAdministrator {

    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    @Inject
    private StaffUsers users;

    @Inject
    private SetupTokens tokens;

    @Inject
    private PublicAddress address;

    @PostConstruct
    void invite() {
        if (isDemo() || !users.none()) {
            return;
        }
        var link = address.of("/admin/setup?token=" + tokens.renew());
        LOG.log(Level.WARNING,
                () -> "There is no staff account yet. Make the first administrator within 24 hours, once: " + link);
    }

    /** A demo shop brings its own accounts a moment later. */
    private static boolean isDemo() {
        var demo = System.getProperty("kontor.demo", "none");
        return "true".equalsIgnoreCase(System.getenv("KONTOR_SANDBOX")) && !demo.isBlank() && !demo.equals("none");
    }
}
