/**
 * Tests of the sandbox as a running process: through the official SDK, its payment page, its webhooks and its mailbox.
 */
package org.kontor.sandbox;
