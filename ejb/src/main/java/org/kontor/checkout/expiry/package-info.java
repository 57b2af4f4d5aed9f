/** Which unpaid orders are to be let go next. It ends none itself: that is the janitor's, through settlement. */
package org.kontor.checkout.expiry;
