package org.kontor.inventory.proof;

/**
 * What the shelf says of one SKU at one moment: its row, the sum of its moves, and what reservations hold of it.
 */
public record ShelfCount(int onHand, int reserved, int movedOnHand, int movedReserved, int held) {

    /** By how many pieces the row differs from its moves and from its reservations; 0 when all agree. */
    int difference() {
        return Math.abs(onHand - movedOnHand) + Math.abs(reserved - movedReserved) + Math.abs(reserved - held);
    }
}
