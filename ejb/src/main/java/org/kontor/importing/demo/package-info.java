/**
 * The demo shop: goods, pictures, pages, staff and a year of past orders, made up the same way every time and loaded
 * into the empty database of a sandbox. It writes the rows of other features directly, as nobody else may, because
 * fifty thousand orders cannot be placed one by one; what it writes must pass every check of the books. Removing this
 * package removes the demo.
 */
package org.kontor.importing.demo;
