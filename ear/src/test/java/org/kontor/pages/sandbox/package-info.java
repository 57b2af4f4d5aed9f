/** The pages of the sandbox as a test speaks of them: the provider's payment page, the carrier's desk, the mailbox. */
package org.kontor.pages.sandbox;
