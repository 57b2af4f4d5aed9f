/**
 * Pages that staff write, as customers read them. It shows what the content facade publishes and edits nothing here;
 * neighbours: content, media (addresses only).
 */
package org.kontor.content.web;
