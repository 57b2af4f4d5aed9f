/** Pages of accounts: sign-in, orders, address book, password; and how a request is known to be a customer's. */
package org.kontor.customer.web;
