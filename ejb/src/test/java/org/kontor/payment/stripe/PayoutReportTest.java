package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;

class PayoutReportTest {

    private static final String HEADER =
            "automatic_payout_id,balance_transaction_id,created_utc,currency,gross,fee,net,"
            + "reporting_category,source_id,payment_intent_id\r\n";

    @Test
    void readsMajorUnitsIntoMinorOnes() throws IOException {
        var report = PayoutReport.read(HEADER
                + "po_1,txn_1,2026-11-22 10:11:12,eur,154.95,2.57,152.38,charge,ch_1,pi_1\r\n"
                + "po_1,txn_2,2026-11-22 11:00:00,eur,-10.00,0.00,-10.00,refund,re_1,pi_1\r\n"
                + "po_2,txn_3,2026-11-22 11:00:00,jpy,1500,48,1452,charge,ch_2,\r\n");
        var first = report.get("po_1").get(0);
        assertEquals(Money.ofMinor(15495, "EUR"), first.gross());
        assertEquals(Money.ofMinor(257, "EUR"), first.fee());
        assertEquals(Money.ofMinor(-1000, "EUR"), report.get("po_1").get(1).net());
        assertEquals(Money.ofMinor(1452, "JPY"), report.get("po_2").get(0).net());
        assertEquals(null, report.get("po_2").get(0).intentRef());
    }
}
