package org.kontor.risk;

/** Why a person should look at an order. */
public enum RiskReason {
    AMOUNT("a large amount"), COUNTRY("bill and parcel in two countries"),
    ORDERS_BY_EMAIL("many orders of one e-mail address"), ORDERS_FROM_ADDRESS("many orders from one network address"),
    DECLINES_BY_EMAIL("many refused cards of one e-mail address"),
    DECLINES_FROM_ADDRESS("many refused cards from one network address");

    private final String words;

    RiskReason(String words) {
        this.words = words;
    }

    /** For timelines and logs of staff. */
    String words() {
        return words;
    }

    /** Whether it comes from how often somebody was here. */
    boolean isCounted() {
        return this != AMOUNT && this != COUNTRY;
    }
}
