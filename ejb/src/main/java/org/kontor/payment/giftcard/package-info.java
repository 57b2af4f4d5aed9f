/**
 * Gift cards as a payment gateway: there is no provider to ask, because a card is held, taken and given back in the
 * transaction of the order (decision 0019). What is left for the gateway is to say so.
 */
package org.kontor.payment.giftcard;
