/**
 * The flow from packed goods to a parcel that arrived: has the money taken that was reserved, books carriers, hears
 * what they tell, and moves parcels, order and stock together. It decides no price; it commands {@code fulfilment},
 * {@code ordering}, {@code inventory} and {@code notification}, has {@code checkout} take the money, and asks
 * {@code shipping}.
 */
package org.kontor.dispatch;
