/**
 * The shop window: home, category and product page, and the navigation made of categories; and the desk where staff
 * list
 * and edit products. It shows what the catalogue and the stock say and decides nothing about price or stock;
 * neighbours:
 * catalog, inventory, shipping, media, audit (reading).
 */
package org.kontor.catalog.web;
