package org.kontor.pricing;

import org.kontor.shared.Money;

/** So many pieces of a line that cost the same: what is paid for each of them, and the tax in that. */
public record UnitShare(int pieces, Money gross, Money tax) {
}
