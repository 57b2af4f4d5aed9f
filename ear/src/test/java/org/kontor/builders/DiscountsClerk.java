package org.kontor.builders;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** May give discounts, and nothing else. */
@Stateless
@RunAs("discounts")
public class DiscountsClerk extends Guise {
}
