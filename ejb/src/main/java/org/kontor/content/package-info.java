/**
 * Pages that staff write: about, delivery, terms, stories. A page is worked on apart from what customers see of it, and
 * every publication is kept. It does not hold pictures and videos, only points to them, and knows no product. May use
 * {@code shared}, {@code audit} and {@code media}.
 */
package org.kontor.content;
