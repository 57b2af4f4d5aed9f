package org.kontor.tax;

/**
 * Postcodes of a country that lie in a place of its own rules, compared by as many characters as the range has; where
 * the postcode is shared with others, how the town's name begins decides (null: all towns).
 */
record TaxArea(String place, String country, String from, String to, String town) {

    boolean contains(TaxDestination there) {
        var code = there.postcode();
        return country.equals(there.country()) && code.length() >= from.length() && isBetween(code)
                && (town == null || there.town().regionMatches(true, 0, town, 0, town.length()));
    }

    private boolean isBetween(String code) {
        var begin = code.substring(0, from.length());
        return from.compareTo(begin) <= 0 && begin.compareTo(to) <= 0;
    }
}
