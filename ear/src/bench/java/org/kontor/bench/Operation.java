package org.kontor.bench;

import org.kontor.pages.Visitor;

/** Something that a customer does, done once by a visitor of its own. */
interface Operation {

    String name();

    void once(Visitor visitor);
}
