/**
 * How goods can be sent: delivery methods with their prices, and the port to carriers. It ships nothing itself
 * (dispatch
 * does); it may use {@code shared} only.
 */
package org.kontor.shipping;
