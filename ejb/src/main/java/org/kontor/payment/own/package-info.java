/** What the ways to pay have in common for which the shop asks no provider. */
package org.kontor.payment.own;
