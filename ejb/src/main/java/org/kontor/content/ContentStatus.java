package org.kontor.content;

import org.kontor.shared.Arrows;

/** Whether customers see a page. What they see is its live publication, whatever staff change meanwhile. */
public enum ContentStatus {
    DRAFT, PUBLISHED;

    public static final Arrows<ContentStatus> ARROWS = Arrows.of(ContentStatus.class)
            .arrow(DRAFT, PUBLISHED, "staff publish the working copy of a page that was not to be seen")
            .arrow(PUBLISHED, DRAFT, "staff take the page off the shop; its publications are kept");
}
