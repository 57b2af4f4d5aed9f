/**
 * Judges what a test has done: the books, read through the contract views and the sandbox's own journal, and the
 * statements that a page needed. Nothing here changes the shop.
 */
package org.kontor.checkers;
