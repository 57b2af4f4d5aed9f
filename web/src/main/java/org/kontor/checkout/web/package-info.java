/**
 * The checkout as customers walk it: contact and address, delivery, payment; and the way back from the payment page. It
 * turns forms into commands of cart and checkout and decides nothing about prices; neighbours: cart.web for the cookie.
 */
package org.kontor.checkout.web;
