/** Pages of staff about doubtful orders: those that wait to be looked at, the limits and the lists. */
package org.kontor.risk.web;
