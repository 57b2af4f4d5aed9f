package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a first visit may weigh, packed. */
class BytesTest {

    private static final int KILO = 1024;

    @Test
    void keepsStyleScriptAndFontOfLeanPagesSmall() throws IOException {
        assertAtMost(20, packed(List.of("css/tokens.css", "css/base.css", "css/store.css")));
        assertAtMost(15, packed(List.of("js/store.js")));
        assertAtMost(60, (int) Files.size(Sources.WEBAPP.resolve("resources/fonts/inter-latin.woff2")));
        assertAtMost(8, packed(List.of("icons/icons.svg")));
    }

    @Test
    void keepsOurShareOfTheBackOfficeSmall() throws IOException {
        assertAtMost(20, packed(List.of("css/tokens.css", "css/base.css", "css/admin.css", "css/media.css",
                "css/primefaces.css")));
        assertAtMost(15, packed(List.of("js/admin.js", "js/media.js")));
    }

    private static void assertAtMost(int kilobytes, int bytes) {
        assertTrue(bytes <= kilobytes * KILO, bytes + " bytes are more than " + kilobytes + " KB");
    }

    private static int packed(List<String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            for (var file : files) {
                gzip.write(Files.readAllBytes(Sources.WEBAPP.resolve("resources").resolve(file)));
            }
        }
        return out.size();
    }
}
