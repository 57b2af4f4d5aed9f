package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.exception.ApiConnectionException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StripeLineTest {

    private static final String ANSWER = "{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\"}";

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private ServerSocket stripe;
    private volatile int drops;

    @BeforeEach
    void open() throws IOException {
        stripe = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var listener = new Thread(this::listen, "stripe");
        listener.setDaemon(true);
        listener.start();
    }

    @AfterEach
    void close() throws IOException {
        stripe.close();
    }

    private void listen() {
        try {
            while (true) {
                try (var caller = stripe.accept()) {
                    answer(caller);
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** Reads a whole call and hangs up on it, as often as it is told to, before it answers one. */
    private void answer(Socket caller) throws IOException {
        var call = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        var length = 0;
        for (var line = call.readLine(); line != null && !line.isEmpty(); line = call.readLine()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("idempotency-key:")) {
                keys.add(line.substring(line.indexOf(':') + 1).strip());
            } else if (header.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        call.skip(length);
        if (keys.size() > drops) {
            caller.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + ANSWER.length() + "\r\n\r\n" + ANSWER).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private StripeLine line() {
        return new StripeLine(new StripeAccount("sk_test_1", "http://127.0.0.1:" + stripe.getLocalPort()));
    }

    private Refund ask() throws Exception {
        return ask(line());
    }

    private static Refund ask(StripeLine line) throws Exception {
        return line.ask(client -> client.v1().refunds().create(RefundCreateParams.builder().setPaymentIntent("pi_1")
                .build(), StripeAccount.keyed("key-1")));
    }

    @Test
    @DisplayName("a call on which Stripe hangs up is made once more, under the same key")
    void callsAgainUnderTheSameKey() throws Exception {
        drops = 1;
        assertEquals("re_1", ask().getId());
        assertEquals(List.of("key-1", "key-1"), keys);
    }

    @Test
    @DisplayName("a Stripe that hangs up twice is not called a third time")
    void givesUpAfterTheSecondCall() {
        drops = Integer.MAX_VALUE;
        assertThrows(ApiConnectionException.class, this::ask);
        assertEquals(List.of("key-1", "key-1"), keys);
    }

    @Test
    @DisplayName("F16: a Stripe that hung up on three in a row is left alone")
    void leavesAloneWhoHangsUp() {
        drops = Integer.MAX_VALUE;
        var line = line();
        for (var caller = 0; caller < 5; caller++) {
            assertThrows(ApiConnectionException.class, () -> ask(line));
        }
        assertEquals(6, keys.size(), "three callers, each with one repeat");
    }
}
