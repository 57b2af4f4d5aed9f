/**
 * The search page of the store. It shows what the search finds and ranks nothing itself; neighbours: search, and the
 * grid
 * of products of {@code catalog.web}.
 */
package org.kontor.search.web;
