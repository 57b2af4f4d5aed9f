package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Guises;
import org.kontor.it.ShippedEar;

/** Who may call what of the business layer, proved on every public method of every session bean. */
class RightsIT extends ShippedEar {

    private static final String EVERYBODY = "everybody";

    @Inject
    private BeanManager beans;

    @Inject
    private Guises guises;

    /** A method that somebody may call, with the bean that has it. */
    private record Door(Bean<?> bean, Method method, Set<String> roles) {

        String place() {
            return bean.getBeanClass().getSimpleName() + "." + method.getName();
        }

        String name() {
            return bean.getBeanClass().getSimpleName() + "." + method.getName() + Arrays.stream(
                    method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    private Stream<Bean<?>> sessionBeans() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().getName().startsWith("org.kontor.")
                        && !bean.getBeanClass().getName().startsWith("org.kontor.builders."))
                .filter(bean -> Stream.of(Stateless.class, Singleton.class, Stateful.class)
                        .anyMatch(bean.getBeanClass()::isAnnotationPresent))
                .sorted(Comparator.comparing(bean -> bean.getBeanClass().getName()));
    }

    private List<Door> doors() {
        return sessionBeans().flatMap(bean -> Arrays.stream(bean.getBeanClass().getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.kontor."))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> new Door(bean, method, roles(bean.getBeanClass(), method).orElse(Set.of())))).toList();
    }

    private static Optional<Set<String>> roles(Class<?> bean, Method method) {
        return said(method).or(() -> said(bean));
    }

    private static Optional<Set<String>> said(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(Set.of("nobody"));
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(Set.of(EVERYBODY));
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(allowed -> new TreeSet<>(Arrays.asList(allowed.value())));
    }

    @Test
    void areSaidOnEveryDoor() {
        var doors = doors();
        assertTrue(doors.size() > 100, () -> "only " + doors.size());
        assertEquals(List.of(), doors.stream().filter(door -> door.roles().isEmpty()).map(Door::name).toList());
    }

    /** What only some roles may do was decided: it does not change in passing. */
    @Test
    void stayAsTheyWereDecided() throws IOException {
        var decided = decided();
        var changed = doors().stream().filter(door -> decided.containsKey(door.place()))
                .filter(door -> decided.get(door.place()).stream().noneMatch(door.roles()::equals))
                .map(door -> door.place() + " is open to " + door.roles()).toList();
        assertTrue(decided.size() > 50, decided.toString());
        assertEquals(List.of(), changed);
    }

    /** The roles of each method by name: methods of one name may be open to different roles. */
    private static Map<String, List<Set<String>>> decided() throws IOException {
        Map<String, List<Set<String>>> decided = new TreeMap<>();
        try (var file = RightsIT.class.getResourceAsStream("rights.txt")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
            lines.map(line -> line.split(": ")).forEach(line -> Stream.of(line[2].split(" "))
                    .forEach(method -> decided.computeIfAbsent(line[0] + "." + method, place -> new ArrayList<>())
                            .add(Set.of(line[1].split(" ")))));
        }
        return decided;
    }

    @Test
    void areRefusedToEveryoneElse() throws Exception {
        var open = new ArrayList<String>();
        for (var door : doors()) {
            if (!door.roles().contains(EVERYBODY)) {
                if (!isRefused(door)) {
                    open.add(door.name() + " to guests");
                }
                if (!door.roles().contains("customer") && !guises.asCustomer(() -> isRefused(door))) {
                    open.add(door.name() + " to customers");
                }
                for (var role : StaffRole.values()) {
                    if (!door.roles().contains(role.role()) && !guises.as(role, () -> isRefused(door))) {
                        open.add(door.name() + " to " + role.role());
                    }
                }
            }
        }
        assertEquals(List.of(), open);
    }

    private boolean isRefused(Door door) throws IllegalAccessException {
        var bean = beans.getReference(door.bean(), door.bean().getBeanClass(),
                beans.createCreationalContext(door.bean()));
        try {
            door.method().invoke(bean, Arrays.stream(door.method().getParameterTypes()).map(RightsIT::nothing)
                    .toArray());
            return false;
        } catch (InvocationTargetException answer) {
            return answer.getCause() instanceof EJBAccessException;
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : null;
    }
}
