package org.kontor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says when it cannot start: one clear sentence as its last line, and a non-zero exit. */
class RunTest {

    /** All ports stay below those from which systems take the ends of connections. */
    private static final int OFFSET = 16411;
    private static final int SHOP = 8080 + OFFSET;

    @TempDir
    private Path folder;

    private String refusal(Path home, Map<String, String> environment) throws InterruptedException {
        var launcher = LauncherProcess.start(home, folder.resolve("output"),
                Map.of("port.offset", Integer.toString(OFFSET)), environment);
        assertEquals(1, launcher.ended(60));
        return launcher.lastLine();
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (var other = new ServerSocket()) {
            other.setReuseAddress(true);
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), SHOP));
            assertEquals("Port " + SHOP + " (the shop) is taken by another program: stop it, or move Kontor with"
                    + " -Dport.offset=100.", refusal(folder.resolve("home"), Map.of()));
        }
    }

    @Test
    void namesTheFolderThatItCannotWriteTo() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        assertEquals("Kontor cannot write to " + file.resolve("home") + ": make the folder writable for this user.",
                refusal(file.resolve("home"), Map.of()));
    }

    @Test
    void namesTheDatabaseAddressThatIsNone() throws Exception {
        assertEquals("KONTOR_DB_URL must begin with jdbc:postgresql: and does not: mysql://shop",
                refusal(folder.resolve("home"), Map.of("KONTOR_DB_URL", "mysql://shop")));
    }

    @Test
    void namesTheDatabaseThatDoesNotAnswer() throws Exception {
        var line = refusal(folder.resolve("home"), Map.of("KONTOR_DB_URL", "jdbc:postgresql://127.0.0.1:1/shop"));
        assertTrue(line.startsWith("KONTOR_DB_URL (jdbc:postgresql://127.0.0.1:1/shop) does not lead to a database: "),
                line);
    }

    @Test
    void namesAPortOffsetThatIsNone() throws IOException, InterruptedException {
        var launcher = LauncherProcess.start(folder.resolve("home"), folder.resolve("output"),
                Map.of("port.offset", "many"), Map.of());
        assertEquals(1, launcher.ended(60));
        assertEquals("-Dport.offset takes a whole number, and \"many\" is none.", launcher.lastLine());
    }
}
