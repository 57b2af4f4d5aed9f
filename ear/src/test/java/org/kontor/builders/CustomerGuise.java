package org.kontor.builders;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** Somebody with the rights of a customer who is signed in, and the number of none. */
@Stateless
@RunAs("customer")
public class CustomerGuise extends Guise {
}
