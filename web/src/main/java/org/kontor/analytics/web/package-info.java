/** Notes what visitors of the store do, after their page was answered. It shows nothing and sets no cookie. */
package org.kontor.analytics.web;
