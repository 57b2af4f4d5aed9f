/**
 * Hands out pictures and videos at {@code /media/**}, lets staff work in the library, and lends its picker to the
 * editing pages of other features. Reads and commands {@code media} alone.
 */
package org.kontor.media.web;
