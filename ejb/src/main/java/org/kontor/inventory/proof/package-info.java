/**
 * Proves in the running shop, on stock that no product has, that no more is sold than there is (decision 0043). It takes
 * goods by the same door as orders do, and touches no stock but shadows.
 */
package org.kontor.inventory.proof;
