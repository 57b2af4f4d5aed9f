package org.kontor.shipping;

/**
 * A country, or a range of postcodes in it, that is in a zone or excluded from it. Postcodes are compared by as many
 * characters as the range has, so "20" to "22" means all that begin so; null means the whole country.
 */
public record ZoneArea(String country, String from, String to, boolean excluded) {

    public ZoneArea {
        from = from == null ? null : Destination.plain(from);
        to = to == null ? null : Destination.plain(to);
    }

    public boolean isWhole() {
        return from == null;
    }

    /** Whether the range is one: two ends of the same length, the lower one first. */
    public boolean isSound() {
        return isWhole() || to != null && from.length() == to.length() && from.compareTo(to) <= 0
                && from.matches("[0-9A-Z]{1,10}") && to.matches("[0-9A-Z]{1,10}");
    }

    boolean contains(Destination place) {
        if (!country.equals(place.country())) {
            return false;
        }
        return isWhole() || place.postcode() != null && place.postcode().length() >= from.length()
                && isBetween(place.postcode().substring(0, from.length()));
    }

    private boolean isBetween(String code) {
        return from.compareTo(code) <= 0 && code.compareTo(to) <= 0;
    }

    /** Whether some postcode would be named twice. */
    public boolean overlaps(ZoneArea other) {
        if (!country.equals(other.country) || excluded != other.excluded) {
            return false;
        }
        if (isWhole() || other.isWhole()) {
            return true;
        }
        var length = Math.min(from.length(), other.from.length());
        return from.substring(0, length).compareTo(other.to.substring(0, length)) <= 0
                && other.from.substring(0, length).compareTo(to.substring(0, length)) <= 0;
    }
}
