/**
 * Breaks a whole running shop on purpose, really: servers are killed at precise points, the provider, the mail server
 * and the database go silent or away, and everything must come back by itself with books that balance.
 */
package org.kontor.chaos;
