/** Customers as a test speaks of them: one without script here, the pages that a browser shows in the packages below. */
package org.kontor.pages;
