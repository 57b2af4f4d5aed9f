/**
 * Pages that staff write: as customers read them, and as staff edit, preview and publish them. Neighbours: content,
 * audit and media, which it only reads; the picker of the media library is lent.
 */
package org.kontor.content.web;
