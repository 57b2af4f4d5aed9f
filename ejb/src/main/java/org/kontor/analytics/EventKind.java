package org.kontor.analytics;

import java.util.Locale;

/** What a visitor did, in the words that analytics tools share (GA4). */
public enum EventKind {
    PAGE_VIEW, VIEW_ITEM_LIST, VIEW_ITEM, SEARCH, ADD_TO_CART, VIEW_CART, BEGIN_CHECKOUT, PURCHASE, REFUND;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
