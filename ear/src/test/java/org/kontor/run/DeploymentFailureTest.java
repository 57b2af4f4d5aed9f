package org.kontor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeploymentFailureTest {

    private static final Path LOG = Path.of("server.log");

    @Test
    void nameTheInnermostCause() {
        var report = """
                {"WFLYCTL0080: Failed services" => {"jboss.deployment.unit.\\"kontor.ear\\".component.StartGate.START" => \
                "java.lang.IllegalStateException: WFLYEE0042: Failed to construct component instance
                    Caused by: java.lang.IllegalStateException: WFLYEE0042: Failed to construct component instance
                    Caused by: jakarta.ejb.EJBException: org.kontor.operations.SettingsRefused: no
                    Caused by: org.kontor.operations.SettingsRefused: KONTOR_STRIPE_KEY is missing."}}
                """;
        assertEquals("The shop did not start: KONTOR_STRIPE_KEY is missing. (Details: server.log)",
                DeploymentFailure.sentence(report, LOG));
    }

    @Test
    void nameTheMigrationThatDatabaseRefused() {
        var report = """
                {\\"WFLYCTL0080: Failed services\\" => {\\"x\\" => \\"WFLYEE0042
                    Caused by: org.flywaydb.FlywayMigrateException: Failed to execute script V1__media_library.sql
                    Caused by: org.postgresql.util.PSQLException: ERROR: column \\\\\\"size\\\\\\" does not exist\\"},
                """;
        assertEquals("The shop did not start: migration V1__media_library.sql: ERROR: column 'size' does not exist."
                + " (Details: server.log)", DeploymentFailure.sentence(report, LOG));
    }

    @Test
    void sayWhereToLookWhenTheReportNamesNoCause() {
        assertEquals("The shop did not start: see server.log.", DeploymentFailure.sentence("{}", LOG));
    }
}
