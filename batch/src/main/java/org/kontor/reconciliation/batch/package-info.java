/**
 * The artifacts of the job {@code reconciliation-match-payouts}. They hold no rule of matching; allowed neighbours are
 * reconciliation, operations and shared.
 */
package org.kontor.reconciliation.batch;
