/**
 * VIES, the European Commission's service that asks the tax office of a member state about a VAT id, by its REST
 * interface. Nobody outside names anything of it; neighbours: the port in {@code tax}.
 */
package org.kontor.tax.vies;
