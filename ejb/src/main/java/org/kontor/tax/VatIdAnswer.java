package org.kontor.tax;

/**
 * One answer about a VAT id.
 *
 * @param consultation the number of the consultation, which proves that we asked; null when none was given
 * @param said         the answer as it came, or why there is none
 */
public record VatIdAnswer(VatVerdict verdict, String consultation, String said) {

    private static final int LONGEST = 4000;

    public VatIdAnswer {
        said = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    public static VatIdAnswer unavailable(String why) {
        return new VatIdAnswer(VatVerdict.UNAVAILABLE, null, why);
    }
}
