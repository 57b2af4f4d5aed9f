/**
 * Value added tax: rates by country, category and tax point date, which of them falls on a supply and why, and the
 * proof that a buyer's VAT id was checked. It computes no amounts (pricing does) and files no returns; it may use
 * {@code shared}, {@code audit} and {@code market}.
 */
package org.kontor.tax;
