package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is in the EAR that shops install. */
class ShippedFilesIT {

    private static void read(InputStream archive, List<String> names) throws IOException {
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
            if (entry.getName().matches(".*[.](jar|war)")) {
                read(zip, names);
            }
        }
    }

    @Test
    @DisplayName("A54: the EAR holds the shop, and nothing of the sandbox, the launcher or the tests")
    void holdsNothingOfTheSandbox() throws IOException {
        var names = new ArrayList<String>();
        try (var ear = Files.newInputStream(Path.of(System.getProperty("kontor.ear")))) {
            read(ear, names);
        }
        assertTrue(names.stream().anyMatch(name -> name.endsWith("org/kontor/payment/stripe/StripeGateway.class")));
        assertEquals(List.of(), names.stream().filter(name -> name.matches(
                ".*org/kontor/(sandbox|run|bench|builders|checkers|it|chaos|walk|pages)/.*")).toList());
    }
}
