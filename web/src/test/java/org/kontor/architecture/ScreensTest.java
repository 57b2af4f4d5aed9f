package org.kontor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.catalog.batch.WrongJob;
import org.kontor.catalog.web.WrongScreen;

/** The rules for what stands above the business: pages and jobs. Each is shown a class that breaks it. */
class ScreensTest {

    private static final DescribedPredicate<JavaClass> SCREENS =
            describe("are pages", ScreenConditions::isScreen);
    private static final DescribedPredicate<JavaClass> JOBS = describe("are artifacts of jobs", ScreenConditions::isJob);
    private static final DescribedPredicate<JavaClass> SCREENS_AND_JOBS = SCREENS.or(JOBS).as("are pages or jobs");

    private static JavaClasses house;

    /** A rule, and what breaks it. */
    enum Rule {
        COMMANDS(classes().that(SCREENS_AND_JOBS).should(ScreenConditions.COMMAND_ONLY_THEIR_OWN)
                .because("a page may read what it likes; whoever changes two features in one click has found a missing flow"),
                WrongScreen.CommandsAnotherFeature.class, WrongJob.CommandsAnotherFeature.class),
        NEIGHBOURS(classes().that(SCREENS_AND_JOBS)
                .should(ScreenConditions.LEAN_DOWNWARDS)
                .because("one arrow, pointing down, for what people see too; jobs share the kit of the operations, whose pages alone start them"),
                WrongScreen.StartsAJob.class, WrongScreen.LooksUp.class),
        PAGES(classes().that(SCREENS).should(ScreenConditions.BE_PAGES)
                .because("one page, one bean, one name; what lives longer than a view is a row in the database"),
                WrongScreen.Basket.class, WrongScreen.ForgetfulPage.class, WrongScreen.EternalPage.class),
        SQL(noClasses().that(SCREENS_AND_JOBS).should().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .orShould().dependOnClassesThat().areAssignableTo(DataSource.class)
                .because("how rows are found is told once, in the repositories and queries of the feature that owns them"),
                WrongScreen.AsksTheDatabase.class),
        OPERATOR(noClasses().that().doNotHaveFullyQualifiedName("org.kontor.operations.batch.Conductor")
                .should().dependOnClassesThat().areAssignableTo(JobOperator.class)
                .orShould().dependOnClassesThat().areAssignableTo(BatchRuntime.class)
                .because("the operator starts a job even if the caller's transaction rolls back: one place knows how"),
                WrongJob.StartsJobs.class),
        FACES(noClasses().that(JOBS).should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.servlet..")
                .because("the night has no screen"),
                WrongJob.Draws.class),
        CLOCK(noClasses().that(SCREENS_AND_JOBS)
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callConstructor(Date.class).orShould().callMethod(System.class, "currentTimeMillis")
                .because("the time machine moves BusinessClock, and a second clock would not follow"),
                WrongScreen.LooksAtTheWall.class),
        AMOUNTS(classes().that(SCREENS_AND_JOBS).should(ScreenConditions.NAME_NO_DECIMALS)
                .because("an amount is Money on a page too, and a number that a converter parses may take a minute"),
                WrongScreen.AsksForDecimals.class, WrongScreen.HoldsADouble.class),
        NAMES(noClasses().that(SCREENS_AND_JOBS)
                .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("DTO")
                .because("such a name says that somebody did not know what the class is"),
                WrongScreen.PageHelper.class);

        private final ArchRule rule;
        private final Class<?>[] wrong;

        Rule(ArchRule rule, Class<?>... wrong) {
            this.rule = rule;
            this.wrong = wrong;
        }
    }

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.kontor");
        assertTrue(house.contain("org.kontor.operations.batch.Conductor") && house.contain("org.kontor.web.Routes"));
    }

    @ParameterizedTest
    @EnumSource
    void hold(Rule rule) {
        rule.rule.check(house);
    }

    @ParameterizedTest
    @EnumSource
    void catchWhatBreaksThem(Rule rule) {
        for (var wrong : rule.wrong) {
            assertTrue(rule.rule.evaluate(new ClassFileImporter().importClasses(wrong)).hasViolation(),
                    rule + " lets " + wrong.getSimpleName() + " pass");
        }
    }
}
