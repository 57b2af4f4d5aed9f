/**
 * The carrier Nordpost: books parcels, prints labels, moves parcels along an itinerary and tells the shop by signed
 * webhooks. It knows no order and no payment; it uses the store, the agenda, the fault switches and the outbox.
 */
package org.kontor.sandbox.carrier;
