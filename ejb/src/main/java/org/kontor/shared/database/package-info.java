/** What a failure of the database means: that it is away, that it is busy, or that a text was sent which it cannot hold. */
package org.kontor.shared.database;
