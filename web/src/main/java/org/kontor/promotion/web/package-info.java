/**
 * Promotions in words: rules as sentences for staff and customers, what a cart got and why, and the editor. Carts and
 * checkouts borrow the words; neighbours: catalog for the names of goods.
 */
package org.kontor.promotion.web;
