/**
 * Running the shop: the start (settings, schema), and what staff see of the machine.
 * It holds no business rule; it may use every feature below it.
 */
package org.kontor.operations;
