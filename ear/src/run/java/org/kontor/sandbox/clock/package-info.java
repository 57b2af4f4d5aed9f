/**
 * The sandbox's business clock and the agenda of what is due on it. It moves time; it does not know what happens then,
 * and uses only the store and the web ground.
 */
package org.kontor.sandbox.clock;
