/** Pages about gift cards and store credit: the desk's, and the one where owners see what is left. */
package org.kontor.giftcard.web;
