/**
 * The books: accounts, entries and postings by double entry, written once and never changed. It knows no word of the
 * shop; what an event means for the books is said in {@code accounting}. May use {@code shared} only.
 */
package org.kontor.ledger;
