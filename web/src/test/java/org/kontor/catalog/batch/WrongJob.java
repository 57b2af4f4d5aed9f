package org.kontor.catalog.batch;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Properties;
import org.kontor.security.StaffAccounts;

/** Artifacts of jobs as they must not be, one for each rule; they exist to be caught. */
public final class WrongJob {

    private WrongJob() {
    }

    public static class CommandsAnotherFeature {

        @Inject
        private StaffAccounts accounts;

        void fire(String username) {
            accounts.switchOff(username);
        }
    }

    public static class StartsJobs {

        long start() {
            return BatchRuntime.getJobOperator().start("catalog-sell-out", new Properties());
        }
    }

    public static class Draws {

        FacesContext page() {
            return FacesContext.getCurrentInstance();
        }
    }
}
