package org.kontor.customer.web;

import org.kontor.web.RateLimit;

/** How often a network address may ask for mails about accounts, all together. */
final class AskLimit {

    private static final RateLimit PER_ADDRESS = new RateLimit(30);

    private AskLimit() {
    }

    static boolean allows(String address) {
        return PER_ADDRESS.allows(address);
    }
}
