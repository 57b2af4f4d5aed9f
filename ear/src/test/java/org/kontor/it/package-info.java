/**
 * The ground under the tests of the shipped EAR: surroundings, one deployment for the suite, browser.
 * It knows no feature; the tests of a feature live in the feature's own package.
 */
package org.kontor.it;
