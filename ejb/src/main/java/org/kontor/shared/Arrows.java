package org.kontor.shared;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The allowed arrows of one status graph, as a literal table in which each arrow says when it happens. */
public final class Arrows<S extends Enum<S>> {

    /** One allowed change. */
    public record Arrow<S>(S from, S to, String when) {
    }

    private final Class<S> type;
    private final Map<S, Set<S>> targets;
    private final Map<List<S>, Arrow<S>> arrows = new LinkedHashMap<>();

    private Arrows(Class<S> type) {
        this.type = type;
        this.targets = new EnumMap<>(type);
    }

    public static <S extends Enum<S>> Arrows<S> of(Class<S> type) {
        return new Arrows<>(type);
    }

    public Arrows<S> arrow(S from, S to, String when) {
        if (arrows.put(List.of(from, to), new Arrow<>(from, to, when)) != null) {
            throw new IllegalArgumentException("arrow drawn twice: " + from + " to " + to);
        }
        targets.computeIfAbsent(from, key -> EnumSet.noneOf(type)).add(to);
        return this;
    }

    public boolean allows(S from, S to) {
        return targets.getOrDefault(from, Set.of()).contains(to);
    }

    /** The new status, or {@link IllegalTransition} when there is no such arrow. */
    public S next(String subject, S from, S to) {
        if (!allows(from, to)) {
            throw new IllegalTransition(subject, from, to);
        }
        return to;
    }

    public boolean isEnd(S status) {
        return targets.getOrDefault(status, Set.of()).isEmpty();
    }

    public Collection<Arrow<S>> all() {
        return List.copyOf(arrows.values());
    }
}
