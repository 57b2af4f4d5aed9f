/**
 * What a customer has picked and says on the way to the order: lines, contact, addresses, delivery. A cart promises
 * nothing and holds no stock; prices and stock are looked up each time it is shown. It knows no order but the number it
 * ended in. May use {@code pricing}, {@code promotion}, {@code catalog}, {@code inventory}, {@code tax},
 * {@code shipping}, {@code market}, {@code security} and {@code shared}.
 */
package org.kontor.cart;
