package org.kontor.builders;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** Works with orders. */
@Stateless
@RunAs("orders")
public class OrdersClerk extends Guise {
}
