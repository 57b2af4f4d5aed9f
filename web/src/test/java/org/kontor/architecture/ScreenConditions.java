package org.kontor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the rules of the house ask of pages and of the artifacts of jobs, where ArchUnit has no words for it. */
final class ScreenConditions {

    private static final String ROOT = "org.kontor.";
    private static final int RANK_OF_FLOWS = 6;

    /** The map that the rules of the business hold to; its flows are what everybody may command. */
    private static final Path MAP = Path.of("../ejb/src/test/resources/org/kontor/architecture/features.map");

    private static final Map<String, Set<String>> MAY_USE = new HashMap<>();

    private static final Set<String> FLOWS = new HashSet<>();

    static {
        readTheMap();
    }

    /** Lookups and services of the ground that only answer, though they are not called queries. */
    private static final Set<String> READERS = Set.of("org.kontor.market.Markets", "org.kontor.security.SigningKeys");

    /** Whose commands a screen may give beside its own: the checkout fills in the cart that it is about to order. */
    private static final Map<String, String> COMMANDS = Map.of("checkout", "cart");

    static final ArchCondition<JavaClass> COMMAND_ONLY_THEIR_OWN = check("command only their own feature and flows",
            (type, complain) -> type.getAccessesFromSelf().stream()
                    .filter(access -> isForeignCommand(type, access.getTargetOwner()))
                    .forEach(access -> complain.accept(access.getDescription())));

    static final ArchCondition<JavaClass> LEAN_DOWNWARDS = check("lean on screens and jobs below them only",
            (type, complain) -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (isScreen(target) && !isBelow(type, target) && !feature(target).equals("web")
                        || isJob(target) && !isOwn(type, target) && !isKitOfJobs(type, target)) {
                    complain.accept(dependency.getDescription());
                }
            }));

    static final ArchCondition<JavaClass> BE_PAGES = check("be called Page and live for a request or a view",
            (type, complain) -> {
                if (!type.isAnnotatedWith(Named.class) || !isScreen(type)) {
                    return;
                }
                if (!type.getSimpleName().endsWith("Page")) {
                    complain.accept(type.getName() + " answers pages by a name and is not called ...Page");
                }
                if (!type.isAnnotatedWith(RequestScoped.class) && !type.isAnnotatedWith(ViewScoped.class)) {
                    complain.accept(type.getName() + " lives neither for a request nor for a view");
                }
                if (type.isAnnotatedWith(ViewScoped.class) && !type.isAssignableTo(Serializable.class)) {
                    complain.accept(type.getName() + " lives for a view and cannot be stored with the session");
                }
            });

    static final ArchCondition<JavaClass> NAME_NO_DECIMALS = check("name no floating point and no decimals",
            (type, complain) -> {
                type.getFields().stream().filter(field -> isInexact(field.getRawType()))
                        .forEach(field -> complain.accept(field.getFullName()));
                type.getCodeUnits().stream().filter(unit -> !unit.getName().startsWith("lambda$")
                        && !type.isAnonymousClass())
                        .filter(unit -> Stream.concat(unit.getRawParameterTypes().stream(),
                                Stream.of(unit.getRawReturnType())).anyMatch(ScreenConditions::isInexact))
                        .forEach(unit -> complain.accept(unit.getFullName()));
            });

    private ScreenConditions() {
    }

    private static boolean isInexact(JavaClass type) {
        var base = type.getBaseComponentType();
        return Stream.of(double.class, float.class, Double.class, Float.class, BigDecimal.class)
                .anyMatch(base::isEquivalentTo);
    }

    private static boolean isForeignCommand(JavaClass from, JavaClass target) {
        var to = feature(target);
        return to != null && isBean(target) && !isScreen(target) && !isOwn(from, target) && !to.equals("shared")
                && !FLOWS.contains(to) && !to.equals(COMMANDS.get(feature(from)))
                && !target.getSimpleName().endsWith("Queries") && !READERS.contains(target.getName());
    }

    private static boolean isOwn(JavaClass from, JavaClass target) {
        return feature(target).equals(feature(from));
    }

    /** The arrows of the business hold for its screens too. */
    private static boolean isBelow(JavaClass from, JavaClass target) {
        return isOwn(from, target) || MAY_USE.getOrDefault(feature(from), Set.of()).contains(feature(target));
    }

    /** What every job is made of lies with the operations. */
    private static boolean isKitOfJobs(JavaClass from, JavaClass target) {
        return isJob(from) && feature(target).equals("operations");
    }

    private static boolean isBean(JavaClass type) {
        return Stream.of(Stateless.class, Singleton.class, ApplicationScoped.class, RequestScoped.class)
                .anyMatch(type::isAnnotatedWith);
    }

    static boolean isScreen(JavaClass type) {
        return type.getPackageName().matches("org\\.kontor\\.(?:\\w+\\.)?web(?:\\..*)?");
    }

    static boolean isJob(JavaClass type) {
        return type.getPackageName().matches("org\\.kontor\\.\\w+\\.batch(?:\\..*)?");
    }

    /** The feature that a class belongs to; null for what is not ours. */
    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : null;
    }

    private static void readTheMap() {
        try {
            for (var line : Files.readAllLines(MAP)) {
                var halves = line.split(":", 2);
                var head = halves[0].strip().split("\\s+");
                MAY_USE.put(head[1], Set.of(halves[1].strip().split("\\s+")));
                if (Integer.parseInt(head[0]) == RANK_OF_FLOWS) {
                    FLOWS.add(head[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
