/**
 * Why something costs less: promotions as conditions and an action, coupons, limits and budgets. What a promotion gives
 * is computed from a cart and nothing else; what of it becomes a line's price is for pricing to say. May use
 * {@code catalog}, {@code audit}, {@code market} and {@code shared}.
 */
package org.kontor.promotion;
