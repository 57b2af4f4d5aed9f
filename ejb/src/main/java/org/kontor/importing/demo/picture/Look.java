package org.kontor.importing.demo.picture;

/** How one object is to look: its colour, the wood that goes with it, and which of its shapes. */
record Look(Tone tone, Tone wood, int form) {
}
