/**
 * The cart as customers see it: the cookie that holds it, the forms that fill it, drawer and cart page. It shows what
 * the
 * cart facade says and decides nothing about prices or stock; neighbours: cart, catalog (reading).
 */
package org.kontor.cart.web;
