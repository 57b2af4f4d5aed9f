/**
 * Photon, an open address search, as a shop sees it by HTTP: houses and streets of a small map, by the beginnings of
 * their words. A house number that the map does not have finds the street alone, as it does in life.
 */
package org.kontor.sandbox.photon;
