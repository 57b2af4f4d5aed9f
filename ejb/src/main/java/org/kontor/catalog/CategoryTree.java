package org.kontor.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tree as it was at one moment, built once from its rows, which come in the order of display. */
final class CategoryTree {

    private final Map<Long, CategoryRow> rows = new LinkedHashMap<>();
    private final Map<String, CategoryRow> bySlug = new LinkedHashMap<>();
    private final Map<Long, List<CategoryRow>> children = new LinkedHashMap<>();
    private final List<CategoryNode> top;

    CategoryTree(Collection<CategoryRow> all) {
        for (var row : all) {
            rows.put(row.id(), row);
            bySlug.put(row.slug(), row);
            children.computeIfAbsent(row.parentId(), parent -> new ArrayList<>()).add(row);
        }
        top = nodesBelow(null);
    }

    List<CategoryNode> top() {
        return top;
    }

    Optional<CategoryView> view(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(row -> new CategoryView(row.slug(), row.name(), row.intro(),
                row.picture(), row.products(), path(row), nodesBelow(row.id())));
    }

    /** The category and all below it; empty when there is no such category. */
    List<Long> idsFrom(String slug) {
        var ids = new ArrayList<Long>();
        var open = new LinkedList<CategoryRow>();
        Optional.ofNullable(bySlug.get(slug)).ifPresent(open::add);
        while (!open.isEmpty()) {
            var row = open.remove();
            ids.add(row.id());
            open.addAll(children.getOrDefault(row.id(), List.of()));
        }
        return ids;
    }

    /** The longest way from the top to one of the categories. */
    List<CategoryLink> deepestPath(Collection<Long> ids) {
        return ids.stream().map(rows::get).filter(row -> row != null).map(this::path)
                .max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** The addresses of these categories and of all above them. */
    Set<String> slugsAbove(Collection<Long> ids) {
        return ids.stream().map(rows::get).filter(row -> row != null).flatMap(row -> path(row).stream())
                .map(CategoryLink::slug).collect(Collectors.toSet());
    }

    private List<CategoryLink> path(CategoryRow from) {
        var path = new LinkedList<CategoryLink>();
        for (var row = from; row != null && path.size() < rows.size(); row = rows.get(row.parentId())) {
            path.addFirst(new CategoryLink(row.slug(), row.name()));
        }
        return List.copyOf(path);
    }

    private List<CategoryNode> nodesBelow(Long parentId) {
        return children.getOrDefault(parentId, List.of()).stream()
                .map(row -> new CategoryNode(row.slug(), row.name(), row.picture(), row.products(),
                nodesBelow(row.id())))
                .toList();
    }
}
