package org.kontor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Sku;

/** The rules that keep the house a house. Each says why; none is ever frozen, a violation is mended. */
class ArchitectureTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.kontor");
    }

    private static void hold(ArchRule rule) {
        rule.check(house);
    }

    @Test
    void featuresFormNoCircle() {
        hold(slices().matching("org.kontor.(*)..").should().beFreeOfCycles()
                .because("a feature that needs an upward look has found a missing flow"));
    }

    @Test
    void featuresUseOnlyWhatTheMapLists() {
        hold(classes().should(Conditions.USE_ONLY_LISTED_FEATURES)
                .because("one arrow, pointing down: whoever reads a feature knows from one line what else it can touch"));
    }

    @Test
    void subPackagesArePrivateToTheirFeature() {
        hold(classes().should(Conditions.LEAVE_SUB_PACKAGES_ALONE)
                .because("adapters are chosen by configuration; nobody may lean on one of them (shared has no adapters)"));
    }

    @Test
    void entitiesStayInsideTheirFeature() {
        hold(classes().that().areAnnotatedWith(Entity.class)
                .should().bePackagePrivate()
                .because("facades return records: an entity that travels can be changed by whoever holds it"));
    }

    @Test
    void entitiesKeepTheirFieldsPrivate() {
        hold(fields()
                .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
                .and().haveNameNotStartingWith("_persistence").and().haveNameNotStartingWith("$").and().areNotStatic()
                .should().bePrivate()
                .because("with weaving, a field that a sibling writes directly is silently not saved"));
    }

    @Test
    void entitiesAreReadWithoutCollectionsOfTheirOwn() {
        hold(classes().that().areAnnotatedWith(Entity.class)
                .should(Conditions.BRING_NO_COLLECTIONS)
                .because("a collection made by the constructor for reading counts as read: every lock would read it again"));
    }

    @Test
    void entitiesHaveVerbsAndNoSetters() {
        hold(methods()
                .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
                .should().haveNameNotMatching("set[A-Z].*")
                .because("every change of an entity has a name in the trade"));
    }

    @Test
    void entityManagersStayInRepositoriesAndQueries() {
        hold(noClasses()
                .that().arePublic().and(describe("are neither queries nor ground services",
                ArchitectureTest::isNoPlaceForSql))
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .because("a facade is a sentence; how rows are found is told in package-private repositories and in *Queries"));
    }

    @Test
    void businessKnowsNoScreen() {
        hold(noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.servlet..")
                .because("pages stand above the business, and jobs have no screen at all"));
    }

    @Test
    void nothingIsCountedInFloatingPoint() {
        hold(classes().should(Conditions.HOLD_NO_FLOATING_POINT)
                .because("0.1 + 0.2 is not 0.3, and books must balance to the cent"));
    }

    @Test
    void decimalsLiveInThreeValues() {
        hold(classes().should(Conditions.SHOW_NO_DECIMALS)
                .because("an amount is Money, a factor is a Rate or a Percentage: there rounding has one place and a name"));
    }

    @Test
    void noNumberOfACardIsEverSent() {
        hold(noClasses().should().dependOnClassesThat().haveNameMatching("com\\.stripe\\.(param|model|service)\\.(test_helpers\\."
                        + ")?(PaymentMethodCreate|PaymentIntentConfirm|SetupIntent|Token|ConfirmationToken|Source|Card).*")
                .because("what is typed on the provider's page stays there: SAQ A (PAY-10)"));
    }

    @Test
    void thereIsOneClock() {
        hold(noClasses()
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callConstructor(Date.class)
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("the time machine moves BusinessClock and a second clock would not follow, and the clocks of two nodes differ: the database's is asked"));
    }

    @Test
    void jsonIsBegunInOnePlace() {
        hold(noClasses().that().haveNameNotMatching("org\\.kontor\\.shared\\.JsonMaker")
                .should().callMethod(Json.class, "createObjectBuilder")
                .orShould().callMethod(Json.class, "createArrayBuilder")
                .orShould().callMethod(Json.class, "createReader", Reader.class)
                .because("each of these searches the class path for a provider; JsonMaker has done so once"));
    }

    @Test
    void namesSayWhatAClassDoes() {
        hold(noClasses()
                .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("DTO")
                .because("such a name says that somebody did not know what the class is"));
    }

    @Test
    void eventsTellWhatHappened() {
        hold(classes().should(Conditions.NAME_EVENTS_IN_THE_PAST)
                .because("an event is a fact with an id and a time: a record, in the past tense"));
    }

    @Test
    void onlyEventsAreHeard() {
        hold(methods().should(Conditions.HEAR_ONLY_EVENTS)
                .because("features tell one another facts, not objects"));
    }

    @Test
    void jobsAreStartedInOnePlace() {
        hold(noClasses()
                .that().resideOutsideOfPackage("org.kontor.operations.batch..")
                .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.batch.operations.JobOperator")
                .because("a job operator sees the jobs of its own archive only"));
    }

    @Test
    void noTransactionWaitsForTheWorld() {
        hold(classes().should(Conditions.CALL_PORTS_OUTSIDE_TRANSACTIONS)
                .because("a provider that hangs would hold locks, and what it did would not be undone by a rollback"));
        hold(classes().should(Conditions.SUSPEND_NO_TRANSACTION)
                .because("what is suspended holds its locks, too, and NEVER further down does not see it"));
    }

    @Test
    void aSkuIsNeverRenamed() {
        hold(fields().that().haveRawType(Sku.class).and().areAnnotatedWith(Column.class)
                .should(Conditions.STAY_AS_THEY_WERE_WRITTEN)
                .because("R-16: counters that a SKU leaves behind add up to nothing"));
    }

    @Test
    void everyDoorSaysWhoMayPass() {
        hold(methods().should(Conditions.BE_OPEN_TO_NAMED_ROLES)
                .because("the server denies what is not named as soon as one method is: a door is never open or shut by accident"));
    }

    private static final ArchRule BUSINESS_METHODS = classes().should(Conditions.CALL_BUSINESS_METHODS_ONLY)
            .because("the container answers \"not a business method\", and only when somebody calls it");

    @Test
    void sessionBeansAreCalledByTheirPublicMethods() {
        hold(BUSINESS_METHODS);
        assertTrue(BUSINESS_METHODS.evaluate(new ClassFileImporter().importClasses(Caller.class, Door.class))
                .hasViolation());
    }

    @Stateless
    static class Door {

        void knock() {
            throw new IllegalStateException("nobody comes this far");
        }
    }

    static class Caller {

        void call(Door door) {
            door.knock();
        }
    }

    @Test
    void classesKnowFewOthers() {
        hold(classes().should(Conditions.HAVE_FEW_COLLABORATORS)
                .because("a class that needs more than six others does more than one thing (flows are exempt)"));
    }

    @Test
    void queriesChangeNothing() {
        hold(methods()
                .that().areDeclaredInClassesThat(simpleNameEndingWith("Queries")).and().arePublic()
                .should(Conditions.ONLY_READ)
                .because("pages of any feature may call queries of any other"));
    }

    private static boolean isNoPlaceForSql(JavaClass type) {
        var feature = Conditions.feature(type);
        var ground = Features.isKnown(feature) && Features.rank(feature) <= 1;
        return !ground && !type.getSimpleName().endsWith("Queries");
    }
}
