package org.kontor.importing.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.importing.demo.picture.Scene;
import org.kontor.media.UploadMedia;

/** Draws the pictures that are needed, each once, and takes them into the media library like any other upload. */
final class DemoPictures {

    private static final String FILM = "/org/kontor/importing/demo/workshop.mp4";
    private static final int AHEAD = 3;

    private final DemoHands hands;
    private final Map<ProductPicture, String> products = new HashMap<>();
    private final Map<Scene, String> scenes = new HashMap<>();

    DemoPictures(DemoHands hands) {
        this.hands = hands;
    }

    /**
     * Draws and keeps all of these and every scene. Others draw ahead, but the caller alone goes through the library's
     * door: while the shop starts, the server lets nobody else in.
     */
    void keep(Collection<ProductPicture> wanted, Executor helpers) {
        var ahead = new ArrayDeque<Drawn>();
        var open = new ArrayDeque<Supplier<Drawn>>();
        wanted.forEach(picture ->
                open.add(() -> draw(picture::draw, label(picture), hash -> products.put(picture, hash), helpers)));
        Arrays.stream(Scene.values()).forEach(scene ->
                open.add(() -> draw(scene::draw, label(scene), hash -> scenes.put(scene, hash), helpers)));
        while (!open.isEmpty() || !ahead.isEmpty()) {
            while (!open.isEmpty() && ahead.size() < AHEAD) {
                ahead.add(open.poll().get());
            }
            upload(ahead.poll());
        }
        ProductPicture.putAway();
    }

    /** A picture that is being drawn, and what to do with its fingerprint. */
    private record Drawn(CompletableFuture<byte[]> jpeg, String label, Consumer<String> kept) {
    }

    private static Drawn draw(Supplier<BufferedImage> drawing, String label, Consumer<String> kept, Executor helpers) {
        return new Drawn(CompletableFuture.supplyAsync(() -> jpeg(drawing.get()), helpers), label, kept);
    }

    private void upload(Drawn drawn) {
        try {
            drawn.kept.accept(upload(drawn.jpeg.join(), drawn.label + ".jpg", drawn.label));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String upload(byte[] content, String name, String alt) throws IOException {
        var file = Files.createTempFile("demo", null);
        try {
            return hands.upload(new UploadMedia(Files.write(file, content), name, alt));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Takes the film into the library and answers with its fingerprint. */
    String keepFilm() {
        try (var film = DemoPictures.class.getResourceAsStream(FILM)) {
            return upload(film.readAllBytes(), "Along the shelf.mp4", "A walk along a shelf with five pots");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(ProductPicture picture) {
        return products.get(picture);
    }

    String of(Scene scene) {
        return scenes.get(scene);
    }

    private static byte[] jpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(1 << 18);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.88f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static String label(ProductPicture picture) {
        var thing = picture.family().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return picture.colour().label() + " " + thing + (picture.form() == 0 ? "" : ", shape " + (picture.form() + 1));
    }

    private static String label(Scene scene) {
        return scene.name().charAt(0) + scene.name().substring(1).toLowerCase(Locale.ROOT) + " scene";
    }
}
