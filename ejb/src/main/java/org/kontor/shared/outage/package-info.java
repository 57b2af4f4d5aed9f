/**
 * What the log says of a database that is away: that it is, for how long, and that it is back, instead of everything that
 * fails meanwhile. All other failures are told as ever.
 */
package org.kontor.shared.outage;
