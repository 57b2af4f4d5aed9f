/**
 * An order as its customer sees it: how it stands, what is in it, where it is. It shows what ordering, payment and
 * fulfilment say and changes nothing; customers get here with the order's key or with number and e-mail address.
 */
package org.kontor.ordering.web;
