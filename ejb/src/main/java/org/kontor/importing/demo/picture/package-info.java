/**
 * Draws the demo shop's pictures with Java2D: one object per family, shape and colour, scenes made of them, always
 * the same to the last point. It knows nothing of products, files or the database, and uses no other package.
 */
package org.kontor.importing.demo.picture;
