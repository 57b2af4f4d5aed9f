/** What customers are told by mail of an order before anything is sent, and of its gift cards. */
package org.kontor.checkout.mail;
