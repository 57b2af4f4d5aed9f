/** What flows noted about their deeds, in the words of the pages. */
package org.kontor.web.noted;
