/** Customers as a test speaks of them: one without script here, pages as a browser shows them in the packages below. */
package org.kontor.pages;
