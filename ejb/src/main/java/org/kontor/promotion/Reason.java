package org.kontor.promotion;

/** Why a promotion or a code gives nothing now. */
public enum Reason {
    /** There is no such code. */
    UNKNOWN,
    /** It is not live: not yet activated, paused or over. */
    NOT_LIVE,
    /** Its first minute is still to come. */
    NOT_YET,
    /** Its last minute is past. */
    ENDED,
    /** It holds on other days of the week. */
    OTHER_DAY,
    /** It is for a group of customers that this buyer, as far as is known for sure, is not in. */
    OTHER_GROUP,
    /** It is for another currency. */
    OTHER_CURRENCY,
    /** More pieces are asked for: how many more, and of what. */
    TOO_FEW,
    /** The goods are not worth enough: how much is missing, and of what. */
    TOO_LITTLE,
    /** Nothing that it reduces is in the cart. */
    NOTHING_TO_REDUCE,
    /** It reduces the delivery, which is not chosen yet or free anyway. */
    NO_DELIVERY,
    /** It was used as often as it may be. */
    USED_UP,
    /** This customer has used it as often as one may. */
    USED_BY_CUSTOMER,
    /** It was used as often as it may be in this day, week or month: the day from which it can be had again. */
    USED_UP_FOR_NOW,
    /** The same for this customer alone. */
    USED_BY_CUSTOMER_FOR_NOW,
    /** What it may give away in all is given away. */
    BUDGET_SPENT,
    /** It cannot be had together with another one: its name. */
    NOT_COMBINABLE
}
