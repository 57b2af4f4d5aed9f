package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.kontor.it.Outside;

class ServerIT extends Outside {

    @Test
    void reportsHealthOnTheManagementPort() {
        assertEquals(200, get(management() + "/health/live").statusCode());
        assertEquals(200, get(management() + "/health/ready").statusCode());
        assertTrue(get(management() + "/metrics").body().contains("base_memory_usedHeap_bytes"));
    }

    @Test
    void saysWhetherCustomersMayCome() {
        var ready = get(shop() + "/ready");
        assertEquals(200, ready.statusCode());
        assertEquals("ready\n", ready.body());
        assertEquals("no-store", ready.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void keepsHealthAndMetricsOffTheShopsPort() {
        assertEquals(404, get(shop() + "/health/live").statusCode());
        assertEquals(404, get(shop() + "/metrics").statusCode());
    }

    @Test
    void showsNoConsole() {
        assertEquals(404, get(management() + "/console/index.html").statusCode());
    }

    @Test
    void refusesHeadersOfUnreasonableSize() {
        var request = HttpRequest.newBuilder(URI.create(shop() + "/")).header("X-Long", "x".repeat(20_000)).build();
        assertTrue(send(request).statusCode() >= 400);
    }
}
