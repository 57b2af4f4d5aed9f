package org.kontor.media.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.media.ContentHash;
import org.kontor.media.MediaKey;
import org.kontor.media.MediaStore;
import org.kontor.media.MediaStoreContract;

class FolderStoreTest extends MediaStoreContract {

    private static final ContentHash HASH = new ContentHash("ab".repeat(32));

    @TempDir
    private Path root;

    @Override
    protected MediaStore store() {
        return new FolderStore(root);
    }

    @Test
    void spreadsAssetsOverFoldersByTheirFirstTwoDigits() throws IOException {
        store().put(new MediaKey(HASH, "w320.jpg"), new ByteArrayInputStream(new byte[] {1}));
        assertEquals(1, Files.size(root.resolve("ab").resolve(HASH.value()).resolve("w320.jpg")));
    }

    @Test
    void cleansUpAfterAnUploadThatBreaksOff() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        assertThrows(IOException.class, () -> store().put(new MediaKey(HASH, "w320.jpg"), broken));
        try (var files = Files.walk(root)) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void cannotBeLedOutOfItsFolder() {
        for (var name : new String[] {"../../etc/passwd", "..", "a/b.jpg", "w320.jpg\0", ".w320", "W320.JPG", ""}) {
            assertThrows(IllegalArgumentException.class, () -> new MediaKey(HASH, name), name);
        }
    }
}
