/** Where the rules are kept that say for which orders a way to pay is. */
package org.kontor.payment.ways;
