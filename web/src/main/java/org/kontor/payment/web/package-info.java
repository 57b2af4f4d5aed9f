/** The door for the payment provider's notifications. Pages about payments are part of the order pages. */
package org.kontor.payment.web;
