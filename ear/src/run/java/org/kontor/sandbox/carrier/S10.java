package org.kontor.sandbox.carrier;

import java.util.Locale;

/** Tracking numbers after UPU S10: two letters, eight digits, a check digit, a country; such as RR473124829GB. */
public final class S10 {

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private S10() {
    }

    /** The number for a serial of up to eight digits. */
    static String number(String service, long serial, String country) {
        var digits = String.format(Locale.ROOT, "%08d", serial);
        return service + digits + checkDigit(digits) + country;
    }

    /** Whether a text is an S10 number with the right check digit. */
    public static boolean isValid(String number) {
        return number.matches("[A-Z]{2}\\d{9}[A-Z]{2}")
                && checkDigit(number.substring(2, 10)) == number.charAt(10) - '0';
    }

    private static int checkDigit(String eightDigits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (eightDigits.charAt(i) - '0');
        }
        var check = 11 - sum % 11;
        return check == 10 ? 0 : check == 11 ? 5 : check;
    }
}
