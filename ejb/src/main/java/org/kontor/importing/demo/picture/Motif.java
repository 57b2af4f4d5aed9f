package org.kontor.importing.demo.picture;

/** One family of products as it stands in front of the backdrop. */
@FunctionalInterface
interface Motif {

    /** The height at which objects stand on the floor. */
    int GROUND = 1330;
    /** The middle of the picture. */
    int MIDDLE = 640;

    void paint(Easel easel, Look look);
}
