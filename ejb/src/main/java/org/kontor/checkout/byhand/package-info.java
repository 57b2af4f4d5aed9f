/** What people do about one payment of an order in place of the rules: take reserved money, or let it go. */
package org.kontor.checkout.byhand;
