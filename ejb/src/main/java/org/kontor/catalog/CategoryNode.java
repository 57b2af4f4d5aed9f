package org.kontor.catalog;

import java.util.List;

/** A category in the tree with how many products are on sale in it and below. */
public record CategoryNode(String slug, String name, String picture, long products, List<CategoryNode> children) {

    public CategoryNode {
        children = List.copyOf(children);
    }
}
