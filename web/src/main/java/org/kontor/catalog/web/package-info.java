/**
 * The shop window: home, category and product page, and the navigation made of categories. It shows what the catalogue
 * and the stock say and decides nothing about price or stock; neighbours: catalog, inventory, shipping (reading).
 */
package org.kontor.catalog.web;
