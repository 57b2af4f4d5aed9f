/** What lists of the back office share: text, status, order and page stand in their address. */
package org.kontor.web.list;
