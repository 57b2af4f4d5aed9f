package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jcodec.api.FrameGrab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4Test {

    private static final byte[] FILE_TYPE = atom("ftyp", text("isom\0\0\2\0isomavc1"));
    private static final byte[] PICTURES = atom("mdat", text("first chunk!second chunk"));

    @TempDir
    private Path folder;

    @Test
    void readsHowLongAndHowLargeAVideoIs() throws IOException {
        var facts = Mp4.open(write(FILE_TYPE, index("avc1", 0), PICTURES)).facts();
        assertEquals(new Mp4.Facts(640, 360, 6_500), facts);
    }

    @Test
    void seesWhetherAVideoStartsAtOnce() throws IOException {
        assertTrue(Mp4.open(write(FILE_TYPE, index("avc1", 0), PICTURES)).startsAtOnce());
        assertFalse(Mp4.open(write(FILE_TYPE, PICTURES, index("avc1", 0))).startsAtOnce());
    }

    @Test
    void movesTheIndexToTheFrontAndKeepsItTrue() throws IOException {
        var chunkAt = FILE_TYPE.length + 8;
        var from = write(FILE_TYPE, PICTURES, index("avc1", chunkAt));
        var to = Files.createFile(folder.resolve("ordered.mp4"));
        Mp4.open(from).writeIndexFirst(from, to);

        var ordered = Mp4.open(to);
        assertTrue(ordered.startsAtOnce());
        assertEquals(6_500, ordered.facts().millis());
        assertEquals(Files.size(from), Files.size(to));
        var bytes = ByteBuffer.wrap(Files.readAllBytes(to));
        var table = new String(bytes.array(), StandardCharsets.ISO_8859_1).indexOf("stco") + 4;
        assertEquals("first chunk!", textAt(bytes.array(), bytes.getInt(table + 8), 12));
        assertEquals("second chunk", textAt(bytes.array(), bytes.getInt(table + 12), 12));
        assertArrayEquals(FILE_TYPE, Arrays.copyOf(bytes.array(), FILE_TYPE.length));
    }

    @Test
    void ordersARealFilmSoThatItStillPlays() throws Exception {
        var from = folder.resolve("film.mp4");
        try (var film = Mp4Test.class.getResourceAsStream("/org/kontor/importing/demo/workshop.mp4")) {
            Files.copy(film, from);
        }
        var to = Files.createFile(folder.resolve("ordered.mp4"));
        var video = Mp4.open(from);
        assertFalse(video.startsAtOnce());
        assertEquals(new Mp4.Facts(480, 272, 6_000), video.facts());
        video.writeIndexFirst(from, to);
        assertTrue(Mp4.open(to).startsAtOnce());
        var before = FrameGrab.getFrameFromFile(from.toFile(), 42);
        var after = FrameGrab.getFrameFromFile(to.toFile(), 42);
        assertArrayEquals(before.getPlaneData(0), after.getPlaneData(0));
    }

    @Test
    void refusesACodingThatOnlySomeBrowsersPlay() throws IOException {
        var video = Mp4.open(write(FILE_TYPE, index("hvc1", 0), PICTURES));
        var refused = assertThrows(UploadRefused.class, video::facts);
        assertEquals("media.upload.coding", refused.messageKey());
        assertEquals("HEVC (H.265)", refused.arguments().get(0));
    }

    @Test
    void refusesAFileWithoutPictures() throws IOException {
        var sound = Mp4.open(write(FILE_TYPE, atom("moov", movieHead()), PICTURES));
        assertEquals("media.upload.noPictures", assertThrows(UploadRefused.class, sound::facts).messageKey());
    }

    @Test
    void refusesEveryFileThatIsCutShort() throws IOException {
        var whole = join(FILE_TYPE, index("avc1", 0), PICTURES);
        for (var length = FILE_TYPE.length + 1; length < whole.length; length++) {
            var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, length));
            assertThrows(UploadRefused.class, () -> Mp4.open(cut).facts(), "cut at " + length);
        }
    }

    @Test
    void refusesOrReadsEveryFileWithADamagedByteInItsIndex() throws IOException {
        var whole = join(FILE_TYPE, PICTURES, index("avc1", FILE_TYPE.length + 8));
        var to = Files.createFile(folder.resolve("ordered.mp4"));
        for (var at = FILE_TYPE.length + PICTURES.length; at < whole.length; at++) {
            for (var value : new byte[] {0, -1, 127}) {
                var damaged = whole.clone();
                damaged[at] = value;
                var from = Files.write(folder.resolve("damaged.mp4"), damaged);
                try {
                    var video = Mp4.open(from);
                    assertTrue(video.facts().millis() >= 0);
                    video.writeIndexFirst(from, to);
                } catch (UploadRefused refused) {
                    assertTrue(refused.messageKey().startsWith("media.upload."));
                }
            }
        }
    }

    private static byte[] index(String coding, int firstChunk) {
        var sampleTable = atom("stbl", join(
                atom("stsd", join(number(0), number(1), atom(coding, new byte[78]))),
                atom("stco", join(number(0), number(2), number(firstChunk), number(firstChunk + 12)))));
        var media = atom("mdia", join(atom("hdlr", join(number(0), number(0), text("vide"), new byte[13])),
                atom("minf", sampleTable)));
        return atom("moov", join(movieHead(), atom("trak", join(trackHead(), media))));
    }

    private static byte[] movieHead() {
        return atom("mvhd", join(number(0), number(0), number(0), number(1000), number(6_500), new byte[80]));
    }

    private static byte[] trackHead() {
        var content = ByteBuffer.allocate(84);
        content.putInt(76, 640 << 16).putInt(80, 360 << 16);
        return atom("tkhd", content.array());
    }

    private Path write(byte[]... atoms) throws IOException {
        return Files.write(folder.resolve("video.mp4"), join(atoms));
    }

    private static byte[] atom(String type, byte[] content) {
        return join(number(content.length + 8), text(type), content);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String textAt(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
