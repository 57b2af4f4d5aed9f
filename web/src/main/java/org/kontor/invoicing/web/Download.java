package org.kontor.invoicing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file that is meant for one person: shown or saved, never kept by a cache. */
final class Download {

    private Download() {
    }

    static void send(HttpServletResponse response, String name, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
