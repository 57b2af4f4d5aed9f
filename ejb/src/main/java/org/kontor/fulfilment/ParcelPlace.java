package org.kontor.fulfilment;

import java.util.List;

/**
 * Which of an order's parcels one is: the second of two. Parcels that were given up do not count.
 *
 * @param count how many there are; more may follow as long as units of the order are in no parcel
 */
public record ParcelPlace(int number, int count) {

    /** The place of a parcel among those of its order, oldest first. */
    public static ParcelPlace of(ShipmentView parcel, List<ShipmentView> parcels) {
        var numbers = parcels.stream().filter(each -> each.status() != ShipmentStatus.CANCELLED)
                .map(ShipmentView::number).toList();
        return new ParcelPlace(numbers.indexOf(parcel.number()) + 1, numbers.size());
    }

    public boolean isOnly() {
        return count == 1;
    }
}
