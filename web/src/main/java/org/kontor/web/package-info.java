/**
 * The web ground that all pages stand on: addresses, response headers, texts, formats, assets and what happens when
 * something goes wrong. It knows no feature and holds no business rule; every {@code org.kontor.x.web} may use it.
 */
package org.kontor.web;
