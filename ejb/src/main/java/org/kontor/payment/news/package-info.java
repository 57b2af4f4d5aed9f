/**
 * Notifications of providers that never came: what a provider lists as not delivered is put into the inbox, where it goes
 * the way of all news. It decides nothing, and knows no provider by name.
 */
package org.kontor.payment.news;
