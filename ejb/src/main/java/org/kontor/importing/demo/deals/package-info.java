/**
 * Makes up customers and a year of past orders, from the cart to the payout, as rows of the features they belong to.
 */
package org.kontor.importing.demo.deals;
