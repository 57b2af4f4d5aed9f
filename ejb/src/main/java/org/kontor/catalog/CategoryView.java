package org.kontor.catalog;

import java.util.List;

/** A category with its way from the top (itself last) and the categories below it. */
public record CategoryView(String slug, String name, String intro, String picture, long products,
                           List<CategoryLink> path, List<CategoryNode> children) {

    public CategoryView {
        path = List.copyOf(path);
        children = List.copyOf(children);
    }
}
