package org.kontor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void moveTogetherByOneOffset() {
        var ports = Ports.parse("100");
        assertEquals(8180, ports.shop());
        assertEquals(10090, ports.management());
        assertEquals(8190, ports.sandbox());
        assertEquals(15532, ports.database());
        assertEquals(1125, ports.smtp());
    }

    @Test
    void refuseAnOffsetThatIsNoNumber() {
        var refusal = assertThrows(Refusal.class, () -> Ports.parse("many"));
        assertEquals("-Dport.offset takes a whole number, and \"many\" is none.", refusal.getMessage());
    }

    @Test
    void refuseAnOffsetBeyondTheLastPort() {
        assertThrows(Refusal.class, () -> Ports.parse("60000"));
        assertThrows(Refusal.class, () -> Ports.parse("-1"));
    }

    @Test
    void nameThePortThatSomebodyElseHolds() throws IOException {
        var ports = new Ports(freeOffset());
        ports.requireFree();
        try (var other = new ServerSocket(ports.sandbox(), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(Refusal.class, ports::requireFree);
            assertTrue(refusal.getMessage().startsWith("Port " + other.getLocalPort() + " (the sandbox) is taken"));
        }
    }

    private static int freeOffset() {
        for (var offset = 20_011; offset < 40_000; offset += 111) {
            try {
                new Ports(offset).requireFree();
                return offset;
            } catch (Refusal taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free ports on this machine");
    }
}
