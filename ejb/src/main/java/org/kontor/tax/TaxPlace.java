package org.kontor.tax;

/**
 * A country, or a part of one that value added tax treats in a way of its own (Directive 2006/112/EC: Article 6 puts
 * territories outside the Union's area of tax, Article 7 counts Monaco as France; Articles 104 and 105 let parts of
 * Austria and Portugal have rates of their own; the Windsor Framework keeps Northern Ireland inside for goods).
 *
 * @param code    the ISO code of a country, XI for Northern Ireland, or the name of the territory
 * @param country whose tax it is, or in whose name it is outside; for a country that counts as another, that one
 * @param rates   the code under which its rates stand; null where the Union taxes nothing
 */
record TaxPlace(String code, String country, TaxZone zone, String rates) {

    boolean isTerritory() {
        return !code.equals(country);
    }
}
