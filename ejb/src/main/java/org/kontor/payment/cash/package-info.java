/** Cash on delivery as a way of payment: the carrier collects, and there is nobody to ask. */
package org.kontor.payment.cash;
