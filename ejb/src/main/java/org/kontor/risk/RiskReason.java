package org.kontor.risk;

/** Why a person should look at an order. */
public enum RiskReason {
    AMOUNT, COUNTRY, ORDERS_BY_EMAIL, ORDERS_FROM_ADDRESS, DECLINES_BY_EMAIL, DECLINES_FROM_ADDRESS
}
