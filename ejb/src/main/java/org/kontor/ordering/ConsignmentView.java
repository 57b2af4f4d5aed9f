package org.kontor.ordering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;

/**
 * A part of an order that goes to one address by one way of delivery. An order has one, unless its customer divided it.
 * {@code promise} is null for orders from before there were promises. Gift cards travel in none.
 */
public record ConsignmentView(int no, Address shipTo, String method, String name, Promise promise,
                              List<Pieces> pieces) {

    /** Pieces of a line in a consignment, and what became of them. */
    public record Pieces(long lineId, String sku, String name, int quantity, int shipped, int cancelled) {

        public int open() {
            return kept() - shipped;
        }

        /** How many were not called off. */
        public int kept() {
            return quantity - cancelled;
        }

        Pieces minus(Pieces other) {
            return new Pieces(lineId, sku, name, quantity - other.quantity, shipped - other.shipped,
                    cancelled - other.cancelled);
        }
    }

    public ConsignmentView {
        pieces = List.copyOf(pieces);
    }

    /** Of lines, what is in none of the other consignments. */
    static List<Pieces> rest(List<OrderLineView> lines, List<ConsignmentView> others) {
        return lines.stream().filter(line -> line.isItem() && !line.isGiftCard())
                .map(line -> others.stream().flatMap(other -> other.pieces.stream())
                        .filter(some -> some.lineId == line.id()).reduce(new Pieces(line.id(), line.sku(),
                                line.title(), line.quantity(), line.shipped(), line.cancelled()), Pieces::minus))
                .filter(some -> some.quantity > 0).toList();
    }

    /** The pieces of a line; none where it has none. */
    public Pieces of(long line) {
        return pieces.stream().filter(some -> some.lineId == line).findFirst()
                .orElseGet(() -> new Pieces(line, "", "", 0, 0, 0));
    }

    /** What was not called off. */
    public List<Pieces> kept() {
        return pieces.stream().filter(some -> some.kept() > 0).toList();
    }

    /** How many pieces of each line are still to be sent. */
    public Map<Long, Integer> open() {
        return pieces.stream().filter(some -> some.open() > 0).collect(Collectors.toMap(Pieces::lineId, Pieces::open));
    }

    /** How many pieces of it are still to be sent. */
    public int openUnits() {
        return pieces.stream().mapToInt(Pieces::open).sum();
    }

    /** Whether anything of it has left the house. */
    public boolean isBegun() {
        return pieces.stream().anyMatch(some -> some.shipped > 0);
    }

    /** Whether nothing of it will ever be sent. */
    public boolean isCalledOff() {
        return !pieces.isEmpty() && pieces.stream().allMatch(some -> some.kept() == 0);
    }

    /** Whether there is nothing left to wait for: all of it was sent or called off. */
    public boolean isOver() {
        return !pieces.isEmpty() && openUnits() == 0;
    }

    /** Of what pieces are still to be sent. */
    public List<Sku> openSkus() {
        return pieces.stream().filter(some -> some.open() > 0).map(some -> Sku.parse(some.sku)).toList();
    }

    /** The last of the days on which its goods come that are still to be sent; null where all of them are here. */
    public LocalDate readyOn(Map<Sku, LocalDate> days) {
        return openSkus().stream().map(days::get).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
