/**
 * Parcels of orders: what is in them, where they are, and what the carrier told about them. It calls no carrier and
 * changes no order or stock (the flow {@code dispatch} does); it may use {@code shared} and {@code shipping}.
 */
package org.kontor.fulfilment;
