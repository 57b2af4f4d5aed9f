/**
 * What Faces and PrimeFaces are taught: records in expressions, texts by key, a head that is safe. It holds no page.
 */
package org.kontor.web.faces;
