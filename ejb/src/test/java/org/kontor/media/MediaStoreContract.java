package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place for media must do; each adapter's test extends this. */
public abstract class MediaStoreContract {

    private static final byte[] FIRST = "the first content".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "something else".getBytes(StandardCharsets.UTF_8);

    protected abstract MediaStore store();

    @Test
    void givesBackWhatWasPut() throws IOException {
        store().put(key("a", "w640.jpg"), new ByteArrayInputStream(FIRST));
        var file = store().open(key("a", "w640.jpg")).orElseThrow();
        assertEquals(FIRST.length, file.length());
        try (var in = file.read()) {
            assertArrayEquals(FIRST, in.readAllBytes());
        }
    }

    @Test
    void keepsTheFirstContentOfAKey() throws IOException {
        store().put(key("b", "w640.jpg"), new ByteArrayInputStream(FIRST));
        store().put(key("b", "w640.jpg"), new ByteArrayInputStream(SECOND));
        assertArrayEquals(FIRST, contentOf(key("b", "w640.jpg")));
    }

    @Test
    void sendsTheWantedPart() throws IOException {
        store().put(key("c", "video.mp4"), new ByteArrayInputStream(FIRST));
        var out = new ByteArrayOutputStream();
        store().open(key("c", "video.mp4")).orElseThrow().send(4, 5, Channels.newChannel(out));
        assertEquals("first", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void hasNothingUnderAnUnknownKey() throws IOException {
        assertTrue(store().open(key("d", "w640.jpg")).isEmpty());
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
        assertThrows(IOException.class, () -> store().put(key("e", "w640.jpg"), breakingOff()));
        assertTrue(store().open(key("e", "w640.jpg")).isEmpty());
        store().put(key("e", "w640.jpg"), new ByteArrayInputStream(SECOND));
        assertArrayEquals(SECOND, contentOf(key("e", "w640.jpg")));
    }

    @Test
    void removesAllFormsOfAnAssetAndNoOther() throws IOException {
        store().put(key("f", "w640.jpg"), new ByteArrayInputStream(FIRST));
        store().put(key("f", MediaKey.ORIGINAL), new ByteArrayInputStream(FIRST));
        store().put(key("0", "w640.jpg"), new ByteArrayInputStream(FIRST));
        store().delete(hash("f"));
        store().delete(hash("f"));
        assertTrue(store().open(key("f", "w640.jpg")).isEmpty());
        assertTrue(store().open(key("f", MediaKey.ORIGINAL)).isEmpty());
        assertArrayEquals(FIRST, contentOf(key("0", "w640.jpg")));
    }

    @Test
    void takesTheSameContentFromSeveralAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var puts = IntStream.range(0, 16).<Callable<Void>>mapToObj(i -> () -> {
                store().put(key("1", "w320.jpg"), new ByteArrayInputStream(FIRST));
                return null;
            }).toList();
            for (var put : pool.invokeAll(puts)) {
                put.get();
            }
        } finally {
            pool.shutdown();
        }
        assertArrayEquals(FIRST, contentOf(key("1", "w320.jpg")));
    }

    @Test
    void givesEachFormAnAddressOfItsOwn() {
        assertNotEquals(store().urlOf(key("a", "w320.jpg")), store().urlOf(key("a", "w640.jpg")));
        assertNotEquals(store().urlOf(key("a", "w320.jpg")), store().urlOf(key("b", "w320.jpg")));
    }

    private byte[] contentOf(MediaKey key) throws IOException {
        try (var in = store().open(key).orElseThrow().read()) {
            return in.readAllBytes();
        }
    }

    private static MediaKey key(String digit, String name) {
        return new MediaKey(hash(digit), name);
    }

    private static ContentHash hash(String digit) {
        return new ContentHash(digit.repeat(64));
    }

    private static InputStream breakingOff() {
        return new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) {
                    throw new IOException("the line is dead");
                }
                return 'x';
            }
        };
    }
}
