/**
 * Prepayment by bank transfer as a payment gateway: it asks for money by a structured reference, hears from the bank
 * book what came, and has finance send back what has to go back.
 */
package org.kontor.payment.banktransfer;
