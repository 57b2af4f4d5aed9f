/** Pages of cards that the payment provider keeps for customers. No page here has a field for a card. */
package org.kontor.wallet.web;
