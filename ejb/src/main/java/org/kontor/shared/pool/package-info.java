/**
 * How the connections to the database are shared: customers hold so many of them at most, and the rest is for webhooks, the
 * back office, timers and jobs (decision 0042).
 */
package org.kontor.shared.pool;
