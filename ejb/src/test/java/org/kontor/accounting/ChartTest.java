package org.kontor.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.payment.PayMethod;

class ChartTest {

    @ParameterizedTest
    @EnumSource
    void knowsWhereTheMoneyOfEveryWayToPayLies(PayMethod method) {
        var account = switch (method) {
            case CARD -> Chart.GATEWAY_RECEIVABLE;
            case TRANSFER, INVOICE -> Chart.BANK;
            case COD -> Chart.CARRIER_RECEIVABLE;
            case GIFT_CARD -> Chart.GIFT_CARD_LIABILITY;
        };

        assertEquals(account, Chart.moneyOf(method.gateway()));
    }
}
