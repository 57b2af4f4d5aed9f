/** The pages of the shop as a test speaks of them. */
package org.kontor.pages.store;
