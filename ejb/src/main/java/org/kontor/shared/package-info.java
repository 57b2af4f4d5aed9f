/**
 * The ground that every feature stands on: money, quantities, identifiers, time, pages, refusals, and the
 * outbox and inbox that carry messages out of and into a transaction. It holds no trade rule and knows no feature.
 */
package org.kontor.shared;
