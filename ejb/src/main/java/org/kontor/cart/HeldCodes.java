package org.kontor.cart;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.promotion.CouponCode;

/** The codes that a cart holds, in the order in which they were entered; three at most, and each once. */
record HeldCodes(List<CouponCode> codes) {

    static final int MOST = 3;

    HeldCodes {
        codes = codes.stream().distinct().toList();
        if (codes.size() > MOST) {
            throw new CartRefused("cart.refused.coupons", MOST);
        }
    }

    static HeldCodes of(List<CouponCode> codes) {
        return new HeldCodes(codes);
    }

    HeldCodes plus(CouponCode code) {
        var more = new ArrayList<>(codes);
        more.add(code);
        return new HeldCodes(more);
    }

    HeldCodes minus(CouponCode code) {
        return new HeldCodes(codes.stream().filter(each -> !each.equals(code)).toList());
    }

    /** Stores the codes with commas between them, and nothing when there are none. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<HeldCodes, String> {

        @Override
        public String convertToDatabaseColumn(HeldCodes held) {
            return held == null || held.codes.isEmpty() ? null
                    : held.codes.stream().map(CouponCode::value).collect(Collectors.joining(","));
        }

        @Override
        public HeldCodes convertToEntityAttribute(String text) {
            return text == null ? null : new HeldCodes(Arrays.stream(text.split(",")).map(CouponCode::new).toList());
        }
    }
}
