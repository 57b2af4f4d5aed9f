package org.kontor.payment;

/** When the money of a payment is taken: with the order, or only reserved then and taken with each parcel. */
public enum TakeMoney { AT_ORDER, AT_SHIPMENT }
