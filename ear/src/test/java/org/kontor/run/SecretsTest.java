package org.kontor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void stayTheSameFromStartToStart() {
        var first = new Secrets(folder.resolve("secrets")).get("stripe.key", "sk_test_");
        assertEquals(first, new Secrets(folder.resolve("secrets")).get("stripe.key", "sk_test_"));
        assertTrue(first.matches("sk_test_[0-9a-f]{32}"));
    }

    @Test
    void differFromFolderToFolder() {
        assertNotEquals(new Secrets(folder.resolve("one")).get("stripe.key", ""),
                new Secrets(folder.resolve("other")).get("stripe.key", ""));
    }
}
