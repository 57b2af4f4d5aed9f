package org.kontor.checkout.web;

import java.util.List;
import org.kontor.checkout.Lack;
import org.kontor.payment.PayMethod;
import org.kontor.web.Texts;

/** Something that keeps a cart from being ordered, as a sentence, with the place where it is mended. */
public record LackLine(String code, String text, String href, String link) {

    static List<LackLine> of(List<Lack> lacks) {
        return lacks.stream().map(lack -> new LackLine(lack.code().name(), words(lack), href(lack.code()),
                Texts.INSTANCE.get("checkout.lack." + (lack.code().isAboutMethod() ? Lack.Code.METHOD : lack.code()))))
                .toList();
    }

    /** The sentence, in which a way to pay is called as people call it. */
    static String words(Lack lack) {
        return Texts.INSTANCE.of(lack.messageKey(), lack.arguments().stream()
                .map(each -> each instanceof PayMethod way ? (Object) Texts.INSTANCE.label(way) : each).toArray());
    }

    private static String href(Lack.Code code) {
        return switch (code) {
            case EMPTY, LINES, LEAST, TOO_MUCH, NO_METHOD -> "/cart";
            case CONTACT, ADDRESS -> Step.CONTACT.address();
            case DELIVERY, DELIVERY_LOST -> Step.DELIVERY.address();
            case TERMS -> "/page/terms";
            case TOTAL, CART, LATER, CREDIT -> "#review";
            case METHOD, METHOD_COUNTRY, METHOD_DELIVERY, METHOD_GOODS, METHOD_GIFT_CARDS, METHOD_PART_PAID, METHOD_TOO_LITTLE,
                    METHOD_TOO_MUCH, METHOD_CHARGE, STEP -> "#payment";
        };
    }
}
