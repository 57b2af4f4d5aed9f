/** Money that carriers collect at doors: what they pay out of it, and what of it needs a look. */
package org.kontor.checkout.cash;
