package org.kontor.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.kontor.operations.batch.JobLauncher;
import org.kontor.search.web.SearchPage;
import org.kontor.security.StaffAccounts;

/** Pages as they must not be, one for each rule; they exist to be caught. */
public final class WrongScreen {

    private WrongScreen() {
    }

    public static class CommandsAnotherFeature {

        @Inject
        private StaffAccounts accounts;

        void fire(String username) {
            accounts.switchOff(username);
        }
    }

    public static class StartsAJob {

        @Inject
        private JobLauncher launcher;
    }

    public static class LooksUp {

        SearchPage page() {
            return new SearchPage();
        }
    }

    @Named
    @RequestScoped
    public static class Basket {
    }

    @Named
    @ViewScoped
    public static class ForgetfulPage {
    }

    @Named
    @ApplicationScoped
    public static class EternalPage {
    }

    public static class AsksTheDatabase {

        @Inject
        private EntityManager entities;
    }

    public static class LooksAtTheWall {

        LocalDate today() {
            return LocalDate.now();
        }
    }

    public static class AsksForDecimals {

        void setPrice(BigDecimal price) {
            price.signum();
        }
    }

    public static class HoldsADouble {

        private double price;
    }

    public static class PageHelper {
    }
}
