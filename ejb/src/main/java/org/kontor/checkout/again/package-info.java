/** Orders that ended before they were paid, ordered once more by whoever may open them. */
package org.kontor.checkout.again;
