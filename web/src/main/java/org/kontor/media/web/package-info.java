/**
 * Hands out pictures and videos at {@code /media/**} and lets staff work in the library. Reads and commands
 * {@code media} alone.
 */
package org.kontor.media.web;
