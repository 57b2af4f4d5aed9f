/** Asks again about VAT ids of which nobody could say anything when an order was placed. */
package org.kontor.checkout.vat;
