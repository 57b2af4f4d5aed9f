package org.kontor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.banking.ReceiptStatus;
import org.kontor.cart.CartStatus;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.giftcard.GiftCardStatus;
import org.kontor.inventory.ReservationStatus;
import org.kontor.operations.JobRunStatus;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.TransactionStatus;
import org.kontor.promotion.PromotionStatus;
import org.kontor.returns.RefundRequestView;
import org.kontor.returns.RefundStatus;
import org.kontor.shared.Arrows;
import org.kontor.shared.IllegalTransition;

/** Every status graph says the same in the enum, in the database's table of arrows and in the feature's page. */
class StatusGraphsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path PAGES = Path.of("../docs/features");
    private static final Pattern ARROW = Pattern.compile("\\('(\\w+)', '(\\w+)', '(\\w+)'\\)");

    static Stream<Arguments> graphs() {
        return Stream.of(
                Arguments.of("cart", "cart", CartStatus.class, CartStatus.ARROWS),
                Arguments.of("promotion", "promotion", PromotionStatus.class, PromotionStatus.ARROWS),
                Arguments.of("reservation", "inventory", ReservationStatus.class, ReservationStatus.ARROWS),
                Arguments.of("order", "ordering", OrderStatus.class, OrderStatus.ARROWS),
                Arguments.of("payment", "payment", PaymentStatus.class, PaymentStatus.ARROWS),
                Arguments.of("payment_transaction", "payment", TransactionStatus.class, TransactionStatus.ARROWS),
                Arguments.of("receipt", "banking", ReceiptStatus.class, ReceiptStatus.ARROWS),
                Arguments.of("shipment", "fulfilment", ShipmentStatus.class, ShipmentStatus.ARROWS),
                Arguments.of("refund", "returns", RefundStatus.class, RefundStatus.ARROWS),
                Arguments.of("refund_request", "returns", RefundRequestView.Status.class,
                        RefundRequestView.Status.ARROWS),
                Arguments.of("gift_card", "giftcard", GiftCardStatus.class, GiftCardStatus.ARROWS),
                Arguments.of("job_run", "operations", JobRunStatus.class, JobRunStatus.ARROWS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <S extends Enum<S>> void allowsExactlyTheArrowsOfItsTable(String graph, String feature, Class<S> type,
            Arrows<S> arrows) {
        var drawn = arrows.all().stream().map(arrow -> Set.of(arrow.from()) + ">" + arrow.to())
                .collect(Collectors.toSet());
        for (var from : type.getEnumConstants()) {
            for (var to : type.getEnumConstants()) {
                if (drawn.contains(Set.of(from) + ">" + to)) {
                    assertEquals(to, arrows.next(graph, from, to));
                } else {
                    assertThrows(IllegalTransition.class, () -> arrows.next(graph, from, to), from + " to " + to);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <S extends Enum<S>> void agreesWithTheDatabase(String graph, String feature, Class<S> type,
            Arrows<S> arrows) throws IOException {
        var stored = new TreeSet<String>();
        try (var files = Files.walk(MIGRATIONS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString())).toList()) {
                for (var statement : Files.readString(file).split(";")) {
                    var named = ARROW.matcher(statement).results().filter(arrow -> arrow.group(1).equals(graph))
                            .map(arrow -> arrow.group(2) + " to " + arrow.group(3)).toList();
                    if (statement.contains("delete from status_arrow")) {
                        named.forEach(stored::remove);
                    } else {
                        stored.addAll(named);
                    }
                }
            }
        }
        var drawn = arrows.all().stream().map(arrow -> arrow.from() + " to " + arrow.to())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(drawn, stored);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <S extends Enum<S>> void isDrawnInThePageOfItsFeature(String graph, String feature, Class<S> type, Arrows<S> arrows)
            throws IOException {
        var picture = "```mermaid\nstateDiagram-v2\n" + arrows.all().stream()
                .map(arrow -> "  " + arrow.from() + " --> " + arrow.to() + ": " + arrow.when() + "\n")
                .collect(Collectors.joining()) + "```";
        var page = PAGES.resolve(feature + ".md");
        assertTrue(Files.readString(page).contains(picture), page + " should hold this picture of " + graph + ":\n"
                + picture);
    }
}
