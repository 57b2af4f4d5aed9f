package org.kontor.ordering;

/** What a customer sees of an order: one word derived from all axes. */
public enum OrderProgress {
    WAITING_FOR_PAYMENT, IN_PREPARATION, PART_SHIPPED, ON_ITS_WAY, DELIVERED, RETURNED, CALLED_OFF, EXPIRED;

    /** Whether goods are on their way or will be. */
    public boolean isComing() {
        return this == IN_PREPARATION || this == PART_SHIPPED || this == ON_ITS_WAY;
    }

    public static OrderProgress of(OrderStatus status, FulfilmentProgress fulfilment, ReturnProgress returns) {
        return switch (status) {
            case DRAFT, PENDING_PAYMENT -> WAITING_FOR_PAYMENT;
            case EXPIRED -> EXPIRED;
            case CANCELLED -> CALLED_OFF;
            case CONFIRMED, ON_HOLD, COMPLETED -> returns == ReturnProgress.RETURNED ? RETURNED : switch (fulfilment) {
                case UNFULFILLED -> IN_PREPARATION;
                case PARTIAL -> PART_SHIPPED;
                case SHIPPED, PART_DELIVERED -> ON_ITS_WAY;
                case DELIVERED -> DELIVERED;
                case CANCELLED -> CALLED_OFF;
            };
        };
    }
}
