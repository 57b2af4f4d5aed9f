package org.kontor.checkout.web;

import java.util.List;
import org.kontor.checkout.Lack;
import org.kontor.web.Texts;

/** Something that keeps a cart from being ordered, as a sentence, with the place where it is mended. */
public record LackLine(String code, String text, String href, String link) {

    static List<LackLine> of(List<Lack> lacks) {
        return lacks.stream().map(lack -> new LackLine(lack.code().name(),
                Texts.INSTANCE.of(lack.messageKey(), lack.arguments()), href(lack.code()),
                Texts.INSTANCE.get("checkout.lack." + lack.code()))).toList();
    }

    private static String href(Lack.Code code) {
        return switch (code) {
            case EMPTY, LINES, LEAST -> "/cart";
            case CONTACT, ADDRESS -> Step.CONTACT.address();
            case DELIVERY, DELIVERY_LOST -> Step.DELIVERY.address();
            case TERMS -> "/page/terms";
            case TOTAL, CART, LATER, CREDIT -> "#review";
            case METHOD -> "#pay";
        };
    }
}
