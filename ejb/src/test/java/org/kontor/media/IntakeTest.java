package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {

    private final MemoryStore store = new MemoryStore();
    private final Intake intake = new Intake(store);

    @TempDir
    private Path folder;

    @Test
    void makesFourWidthsOfAPictureAndAFifthOfAWideOne() throws IOException {
        assertEquals(List.of("w1280.jpg", "w960.jpg", "w640.jpg", "w320.jpg"), names(process(Samples.jpeg(1300, 700))));
        var wide = process(Samples.jpeg(2400, 1000));
        assertEquals(List.of("w1920.jpg", "w1280.jpg", "w960.jpg", "w640.jpg", "w320.jpg"), names(wide));
        assertEquals(2400, wide.width());
        assertEquals(1000, wide.height());
        for (var rendition : wide.renditions()) {
            var picture = served(wide, rendition.name());
            assertEquals(rendition.width(), picture.getWidth());
            assertEquals(rendition.height(), picture.getHeight());
            assertEquals(Math.round(rendition.width() / 2.4), picture.getHeight(), 1);
        }
    }

    @Test
    void enlargesNothing() throws IOException {
        var small = process(Samples.jpeg(500, 400));
        assertEquals(500, served(small, "w1280.jpg").getWidth());
        assertEquals(320, served(small, "w320.jpg").getWidth());
        var tiny = process(Samples.encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png"));
        assertEquals(1, served(tiny, "w320.jpg").getWidth());
    }

    @Test
    void takesPngAndGifAndPutsWhatIsTransparentOnWhite() throws IOException {
        var clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        var png = process(Samples.encoded(clear, "png"));
        assertEquals(Color.WHITE, new Color(served(png, "w320.jpg").getRGB(100, 100)));
        assertEquals(400, served(process(Samples.encoded(Samples.quarters(400, 300), "gif")), "w640.jpg").getWidth());
    }

    @ParameterizedTest
    @CsvSource({"1, RED", "2, GREEN", "3, WHITE", "4, BLUE", "5, RED", "6, BLUE", "7, WHITE", "8, GREEN"})
    void turnsAPictureUprightAsTheCameraSays(int orientation, String topLeft) throws IOException {
        var processed = process(Samples.jpegWithExif(800, 400, orientation));
        assertEquals(orientation < 5 ? 800 : 400, processed.width());
        var picture = served(processed, "w320.jpg");
        assertEquals(topLeft, nearest(picture.getRGB(picture.getWidth() / 8, picture.getHeight() / 8)));
    }

    @Test
    void servesNeitherPlaceNorAnythingElseThatTheCameraWrote() throws IOException {
        var processed = process(Samples.jpegWithExif(800, 400, 1));
        for (var rendition : processed.renditions()) {
            var bytes = new String(store.content(processed.hash(), rendition.name()), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("52.5200N") || bytes.contains("Exif"), rendition.name());
        }
    }

    @Test
    void servesThePointsOfAFileThatIsAlsoSomethingElseAndNothingMore() throws IOException {
        var script = "<script>alert(1)</script>";
        var jpeg = Samples.jpeg(400, 300);
        var both = Arrays.copyOf(jpeg, jpeg.length + script.length());
        System.arraycopy(Samples.text(script), 0, both, jpeg.length, script.length());
        var processed = process(both);
        for (var rendition : processed.renditions()) {
            assertFalse(new String(store.content(processed.hash(), rendition.name()), StandardCharsets.ISO_8859_1)
                    .contains("script"));
        }
    }

    static Stream<Arguments> refused() throws IOException {
        var jpeg = Samples.jpeg(800, 600);
        var png = Samples.encoded(Samples.quarters(300, 300), "png");
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("a drawing with script", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\">"
                        + "<script>alert(1)</script></svg>"), "svg"),
                Arguments.of("a drawing behind an XML head", Samples.text("<?xml version=\"1.0\"?>\n<svg xmlns="
                        + "\"http://www.w3.org/2000/svg\"><foreignObject/></svg>"), "svg"),
                Arguments.of("a web page", Samples.text("<html><body onload=alert(1)>"), "unknown"),
                Arguments.of("a script that begins like a GIF", Samples.text("GIF89a=alert(1);/*"), "broken"),
                Arguments.of("a program", Samples.text("#!/bin/sh\nrm -rf /"), "unknown"),
                Arguments.of("a document", Samples.text("%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>"), "unknown"),
                Arguments.of("2.5 billion points in a small file", Samples.pngBomb(50_000, 50_000), "pictureTooLarge"),
                Arguments.of("400 million points in a small file", Samples.pngBomb(20_000, 20_000), "pictureTooLarge"),
                Arguments.of("a very long line", Samples.pngBomb(30_000, 1), "pictureTooLarge"),
                Arguments.of("a head with nothing behind", Samples.pngBomb(5_000, 5_000), "broken"),
                Arguments.of("the first half of a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "broken"),
                Arguments.of("the head of a JPEG", Arrays.copyOf(jpeg, 300), "broken"),
                Arguments.of("the first half of a PNG", Arrays.copyOf(png, png.length / 2), "broken"),
                Arguments.of("three letters of a JPEG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "broken"),
                Arguments.of("a camera's HEIC", Samples.text("\0\0\0\030ftypheic\0\0\0\0heicmif1"), "otherPicture"),
                Arguments.of("a camera's MOV", Samples.text("\0\0\0\024ftypqt  \0\0\0\0qt  "), "quicktime"),
                Arguments.of("the head of an MP4", Samples.text("\0\0\0\024ftypisom\0\0\2\0isom"), "brokenVideo"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] content, String reason) {
        var refused = assertThrows(UploadRefused.class, () -> process(content), what);
        assertEquals("media.upload." + reason, refused.messageKey());
        assertTrue(store.isEmpty(), "nothing of it is kept");
    }

    @Test
    void refusesAPictureOfMoreThanFiftyMegabytesUnread() throws IOException {
        var heavy = folder.resolve("heavy");
        Files.write(heavy, Samples.jpeg(100, 100));
        try (var file = new java.io.RandomAccessFile(heavy.toFile(), "rw")) {
            file.setLength(PictureReader.LARGEST_FILE + 1);
        }
        var refused = assertThrows(UploadRefused.class, () -> intake.process(heavy));
        assertEquals("media.upload.pictureTooHeavy", refused.messageKey());
    }

    @Test
    void readsALargePictureCoarsely() throws IOException {
        var processed = process(Samples.encoded(new BufferedImage(6_500, 6_000, BufferedImage.TYPE_BYTE_GRAY), "png"));
        assertEquals(6_500, processed.width());
        assertEquals(1_920, served(processed, "w1920.jpg").getWidth());
    }

    @Test
    void servesNoOriginal() throws IOException {
        var processed = process(Samples.jpeg(400, 300));
        assertNotNull(store.content(processed.hash(), MediaKey.ORIGINAL));
        assertTrue(processed.renditions().stream().noneMatch(form -> form.name().equals(MediaKey.ORIGINAL)));
        assertNull(processed.millis());
    }

    private Processed process(byte[] content) throws IOException {
        return intake.process(Files.write(folder.resolve("upload.jpg"), content));
    }

    private static List<String> names(Processed processed) {
        return processed.renditions().stream().map(Rendition::name).toList();
    }

    private BufferedImage served(Processed processed, String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(store.content(processed.hash(), name)));
    }

    private static String nearest(int rgb) {
        var colour = new Color(rgb);
        if (colour.getRed() > 200 && colour.getGreen() > 200) {
            return "WHITE";
        }
        return colour.getRed() > 128 ? "RED" : colour.getGreen() > 128 ? "GREEN" : "BLUE";
    }
}
