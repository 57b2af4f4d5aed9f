/** The pages of the back office as a test speaks of them. */
package org.kontor.pages.admin;
