/** Refunds: the page where staff choose what is given back and what becomes of the goods. */
package org.kontor.returns.web;
