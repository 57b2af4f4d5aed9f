package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayMethodTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByTheWordUnderWhichItIsStored(PayMethod method) {
        assertEquals(Optional.of(method), PayMethod.of(method.code()));
    }

    @Test
    void isNoneForAWordOfNobody() {
        assertEquals(Optional.empty(), PayMethod.of("cheque"));
    }
}
