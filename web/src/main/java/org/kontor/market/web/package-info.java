/**
 * How the market taxes, for administrators. It shows and hands on what is ticked; {@code market} decides.
 */
package org.kontor.market.web;
