/**
 * A random walk through the life of a shop: thousands of deeds of customers, staff and the world outside in an order
 * that nobody thought of, while the books are held against every check.
 */
package org.kontor.walk;
