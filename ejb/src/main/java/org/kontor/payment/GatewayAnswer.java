package org.kontor.payment;

import org.kontor.shared.Money;

/** What a provider says of a payment. */
public sealed interface GatewayAnswer {

    /**
     * The money is authorised, and captured as far as it says; {@code reference} is what the provider was told it is
     * for.
     */
    record Approved(String gatewayRef, String intentRef, String reference, Money authorised, Money captured,
            Reserved reserved, String cardBrand, String cardLast4) implements GatewayAnswer {
    }

    /** Money came as the customer sent it: all together this much, be it less or more than was asked for. */
    record Received(String gatewayRef, String reference, Money sum) implements GatewayAnswer {

        /** The same as an approval, for what it is worth. */
        Approved asApproved() {
            return new Approved(gatewayRef, null, reference, sum, sum, Reserved.nothing(sum.currency()), null, null);
        }
    }

    /** It is over and no money moved. */
    record Declined(PaymentStatus end, String why) implements GatewayAnswer {
    }

    /**
     * It waits: for the customer, or for a slow method ({@code processing}). {@code why} tells of a refused try, if
     * any.
     */
    record Pending(String gatewayRef, String intentRef, String payUrl, boolean processing,
            String why) implements GatewayAnswer {
    }

    /**
     * The provider broke down over the request and will repeat that under its key for a day. Whether it did anything all
     * the same has to be looked up; where it did not, only a new attempt helps.
     */
    record BrokeDown(String why) implements GatewayAnswer {
    }

    /** The provider knows of no payment under our key. */
    record NotBegun() implements GatewayAnswer {
    }

    /** No answer, or one that cannot be understood: nothing may be concluded. */
    record Unknown(String why) implements GatewayAnswer {
    }
}
