/**
 * What events of the shop mean for the books: the chart of accounts, the posting rules in one table, and the close of
 * a business day with its proof. It keeps no entries itself (that is {@code ledger}) and nobody depends on it.
 * May use {@code ledger} and the features whose events it hears: {@code payment}, {@code invoicing},
 * {@code reconciliation}.
 */
package org.kontor.accounting;
