package org.kontor.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Looks at the settings before anything of the shop starts, and stops the start when they cannot be meant. */
@Singleton
@Startup
public class StartGate {

    @PostConstruct
    void check() {
        var problems = SettingsCheck.problems(System.getenv());
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
    }
}
