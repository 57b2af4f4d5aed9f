/** The list of orders as staff ask for it: one set of conditions for counting and for loading. */
package org.kontor.ordering.list;
