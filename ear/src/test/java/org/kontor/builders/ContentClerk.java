package org.kontor.builders;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** Works with products and pages. */
@Stateless
@RunAs("content")
public class ContentClerk extends Guise {
}
