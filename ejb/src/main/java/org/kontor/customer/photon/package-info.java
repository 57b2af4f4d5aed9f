/**
 * Photon, the open address search on the data of OpenStreetMap, by its HTTP interface. Nobody outside names anything of
 * it; neighbours: the port in {@code customer}.
 */
package org.kontor.customer.photon;
