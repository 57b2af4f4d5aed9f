package org.kontor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules of the house ask of a class, where ArchUnit has no words for it. */
final class Conditions {

    private static final String ROOT = "org.kontor.";
    private static final int MOST_COLLABORATORS = 6;
    private static final Set<String> DECIMAL_VALUES = Set.of("Money", "Rate", "Percentage");
    private static final Pattern PAST = Pattern.compile(".+(ed|Paid|Sent|Lost|Held|Begun)");
    /** Ports to the world outside the server. */
    private static final Set<String> PORTS = Set.of("org.kontor.payment.PaymentGateway",
            "org.kontor.payment.PayoutSource", "org.kontor.wallet.CardKeeper",
            "org.kontor.shipping.Carrier", "org.kontor.notification.Mailer", "org.kontor.customer.AddressSource",
            "org.kontor.tax.VatIdCheck", "org.kontor.payment.news.MissedNotices");

    /** What a port answers without asking the world: who it is, and what a message means. */
    private static final Set<String> LOCAL = Set.of("name", "provider", "events");

    private static final String NEVER = "NEVER";
    private static final String SUSPENDED = "NOT_SUPPORTED";

    static final ArchCondition<JavaClass> USE_ONLY_LISTED_FEATURES = check("use only listed features",
            (type, complain) ->
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                var from = feature(type);
                var to = feature(dependency.getTargetClass().getBaseComponentType());
                if (from != null && !Features.isKnown(from)) {
                    complain.accept(from + " is not on the map of features");
                } else if (from != null && to != null && !Features.mayUse(from, to)) {
                    complain.accept(from + " may not use " + to + ": " + dependency.getDescription());
                }
            }));

    static final ArchCondition<JavaClass> LEAVE_SUB_PACKAGES_ALONE = check("leave sub-packages of others alone",
            (type, complain) ->
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                var target = dependency.getTargetClass().getBaseComponentType();
                var to = feature(target);
                if (to != null && !to.equals(feature(type)) && !to.equals("shared") && !target.getPackageName()
                        .equals(ROOT + to)) {
                    complain.accept(dependency.getDescription());
                }
            }));

    static final ArchCondition<JavaClass> HOLD_NO_FLOATING_POINT = check("hold no floating point", (type, complain) ->
            signatures(type).filter(signature -> signature.types.stream().anyMatch(Conditions::isFloating))
                    .forEach(signature -> complain.accept(signature.member.getFullName())));

    static final ArchCondition<JavaClass> SHOW_NO_DECIMALS = check("show no decimals", (type, complain) -> {
        var home = type.getEnclosingClass().orElse(type);
        if (!(home.getPackageName().equals(ROOT + "shared") && DECIMAL_VALUES.contains(home.getSimpleName()))) {
            signatures(type).filter(signature -> !signature.member.getModifiers().contains(JavaModifier.PRIVATE))
                    .filter(signature -> signature.types.stream().anyMatch(one -> one.isEquivalentTo(BigDecimal.class)))
                    .forEach(signature -> complain.accept(signature.member.getFullName()));
        }
    });

    static final ArchCondition<JavaClass> NAME_EVENTS_IN_THE_PAST = check("name events in the past tense",
            (type, complain) -> {
        if (isEvent(type) && !PAST.matcher(type.getSimpleName()).matches()) {
            complain.accept(type.getName() + " is an event and not named in the past tense");
        }
    });

    static final ArchCondition<JavaMethod> HEAR_ONLY_EVENTS = check("hear only events", (method, complain) ->
            method.getParameters().stream()
                    .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
                    .map(parameter -> parameter.getRawType())
                    .filter(type -> type.getPackageName().startsWith("org.kontor") && !isEvent(type))
                    .forEach(type -> complain.accept(method.getFullName() + " hears " + type.getSimpleName())));

    static final ArchCondition<JavaClass> CALL_PORTS_OUTSIDE_TRANSACTIONS = check("call ports outside transactions",
            (type, complain) ->
            type.getCodeUnitAccessesFromSelf().stream()
                    .filter(Conditions::asksTheWorld)
                    .filter(call -> PORTS.stream().noneMatch(type::isAssignableTo))
                    .filter(call -> transaction(type, call.getOrigin())
                            .filter(said -> said.equals(SUSPENDED) || said.equals(NEVER)).isEmpty())
                    .forEach(call -> complain.accept(call.getDescription())));

    /** A transaction that is suspended holds its locks while the world is asked, and whoever asks does not see it. */
    static final ArchCondition<JavaClass> SUSPEND_NO_TRANSACTION = check("suspend no transaction to ask the world",
            (type, complain) ->
            type.getCodeUnitAccessesFromSelf().stream()
                    .filter(call -> asksTheWorld(call) || transaction(call.getTargetOwner()).filter(NEVER::equals)
                            .isPresent())
                    .filter(call -> !isTimer(type) && transaction(type, call.getOrigin()).filter(SUSPENDED::equals)
                            .isPresent())
                    .forEach(call -> complain.accept(call.getDescription())));

    static final ArchCondition<JavaMethod> BE_OPEN_TO_NAMED_ROLES = check("say who may call them",
            (method, complain) -> {
        var bean = method.getOwner();
        if (isSessionBean(bean) && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC) && !saysWho(bean) && !saysWho(method)) {
            complain.accept(method.getFullName() + " says neither @RolesAllowed nor @PermitAll nor @DenyAll");
        }
    });

    static final ArchCondition<JavaClass> CALL_BUSINESS_METHODS_ONLY = check("call only public methods of session beans",
            (type, complain) ->
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> isSessionBean(call.getTargetOwner()) && !call.getTargetOwner().equals(type))
                    .filter(call -> call.getTarget().resolveMember()
                            .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC)
                                    && !method.getModifiers().contains(JavaModifier.STATIC)).isPresent())
                    .forEach(call -> complain.accept(call.getDescription())));

    static final ArchCondition<JavaClass> HAVE_FEW_COLLABORATORS = check("have few collaborators", (type, complain) -> {
        var injected = type.getFields().stream().filter(field -> field.isAnnotatedWith(Inject.class))
                .filter(field -> !field.getRawType().isEquivalentTo(Event.class)).count();
        var constructed = type.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                .mapToInt(constructor -> constructor.getParameters().size()).max().orElse(0);
        if (!Features.isFlow(String.valueOf(feature(type))) && injected + constructed > MOST_COLLABORATORS) {
            complain.accept(type.getName() + " has " + (injected + constructed) + " collaborators");
        }
    });

    static final ArchCondition<JavaField> STAY_AS_THEY_WERE_WRITTEN = check("stay as they were written",
            (field, complain) -> {
        if (!field.isAnnotatedWith(Id.class) && field.getAnnotationOfType(Column.class).updatable()) {
            complain.accept(field.getFullName() + " is updatable");
        }
    });

    static final ArchCondition<JavaMethod> ONLY_READ = check("only read", (method, complain) ->
            method.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isAssignableTo(EntityManager.class))
                    .filter(call -> Set.of("persist", "merge", "remove").contains(call.getName()))
                    .forEach(call -> complain.accept(call.getDescription())));

    static final ArchCondition<JavaClass> BRING_NO_COLLECTIONS = check("bring no collections", (type, complain) ->
            type.tryGetConstructor().stream().flatMap(constructor -> constructor.getFieldAccesses().stream())
                    .filter(access -> access.getTarget().getRawType().isAssignableTo(Collection.class))
                    .forEach(access -> complain.accept(access.getDescription())));

    private Conditions() {
    }

    private record Signature(JavaMember member, List<JavaClass> types) {
    }

    private static Stream<Signature> signatures(JavaClass type) {
        // anonymous classes repeat the constructor of what they extend, such as the load factor of a map
        var units = type.getCodeUnits().stream()
                .filter(unit -> !unit.getName().startsWith("lambda$") && !type.isAnonymousClass())
                .map(unit -> new Signature(unit, Stream.concat(unit.getRawParameterTypes().stream(),
                        Stream.of(unit.getRawReturnType())).toList()));
        return Stream.concat(type.getFields().stream().map(field -> new Signature(field, List.of(field.getRawType()))),
                units);
    }

    private static boolean isFloating(JavaClass type) {
        var base = type.getBaseComponentType();
        return Stream.of(double.class, float.class, Double.class, Float.class).anyMatch(base::isEquivalentTo);
    }

    /** A record with an event id of ours and a time; what carriers and providers send has an id of theirs. */
    private static boolean isEvent(JavaClass type) {
        return type.isRecord() && !type.getPackageName().startsWith(ROOT + "shared")
                && type.tryGetField("eventId").filter(id -> id.getRawType().isEquivalentTo(UUID.class)).isPresent()
                && type.tryGetField("occurredAt").isPresent();
    }

    private static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(Stateful.class);
    }

    private static boolean saysWho(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class) || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith(DenyAll.class);
    }

    private static boolean asksTheWorld(JavaCodeUnitAccess<?> call) {
        return PORTS.contains(call.getTargetOwner().getName()) && !LOCAL.contains(call.getName());
    }

    /** The container allows a timer nothing stricter than to suspend, and starts it without a transaction. */
    private static boolean isTimer(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Schedule.class));
    }

    /** What a method says of transactions, else what its class says; both kinds of beans use the same words. */
    private static Optional<String> transaction(JavaClass type, JavaCodeUnit unit) {
        return transaction(unit).or(() -> transaction(type));
    }

    private static Optional<String> transaction(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(TransactionAttribute.class).map(said -> said.value().name())
                .or(() -> element.tryGetAnnotationOfType(Transactional.class).map(said -> said.value().name()));
    }

    /** The feature that a class belongs to; null for what is not ours. */
    static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : null;
    }

    private static <T> ArchCondition<T> check(String description, BiConsumer<T, Consumer<String>> body) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                body.accept(item, complaint -> events.add(SimpleConditionEvent.violated(item, complaint)));
            }
        };
    }
}
