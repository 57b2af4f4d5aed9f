package org.kontor.builders;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** Works with money. */
@Stateless
@RunAs("finance")
public class FinanceClerk extends Guise {
}
