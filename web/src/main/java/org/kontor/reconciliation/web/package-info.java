/**
 * Payouts for those who answer for the money: what arrived, what it was made of, and what puzzles. It decides nothing;
 * it may read any queries and command reconciliation alone.
 */
package org.kontor.reconciliation.web;
