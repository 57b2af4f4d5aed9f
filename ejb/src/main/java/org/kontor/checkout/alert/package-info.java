/** What the people of finance are told by mail, since no page tells them in time. It moves no money. */
package org.kontor.checkout.alert;
