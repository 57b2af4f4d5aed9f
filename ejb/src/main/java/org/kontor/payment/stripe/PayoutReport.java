package org.kontor.payment.stripe;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kontor.payment.PayoutSource.PayoutItem;
import org.kontor.shared.Money;

/** Reads the itemised report. Its amounts are decimals in major units, unlike those of the API. */
final class PayoutReport {

    private PayoutReport() {
    }

    /** Items by payout reference. */
    static Map<String, List<PayoutItem>> read(String csv) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = format.parse(new StringReader(csv))) {
            return rows.stream().collect(Collectors.groupingBy(row -> row.get("automatic_payout_id"),
                    Collectors.mapping(PayoutReport::item, Collectors.toList())));
        }
    }

    private static PayoutItem item(CSVRecord row) {
        return new PayoutItem(row.get("balance_transaction_id"), row.get("reporting_category"), row.get("source_id"),
                blankToNull(row.get("payment_intent_id")), money(row, "gross"), money(row, "fee"), money(row, "net"),
                instant(row.get("created_utc")));
    }

    private static Money money(CSVRecord row, String column) {
        var zero = Money.zero(row.get("currency").toUpperCase(Locale.ROOT));
        var minor = new BigDecimal(row.get(column)).movePointRight(zero.fractionDigits()).longValueExact();
        return Money.ofMinor(minor, zero.currency());
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
