/** Judges what a test has done: the books, the statements that a page needed. Nothing here changes the shop. */
package org.kontor.checkers;
