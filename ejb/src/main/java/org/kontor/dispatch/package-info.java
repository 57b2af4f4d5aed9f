/**
 * The flow from packed goods to a parcel that arrived: books carriers, hears what they tell, and moves parcels, order
 * and
 * stock together. It decides no price and moves no money; it commands {@code fulfilment}, {@code ordering},
 * {@code inventory} and {@code notification}, asks {@code shipping}, and reads {@code returns} for units that are about
 * to
 * be cancelled.
 */
package org.kontor.dispatch;
