package org.kontor.importing.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.importing.demo.picture.Scene;
import org.kontor.media.UploadMedia;

/** Draws the pictures that are needed, each once, and takes them into the media library like any other upload. */
final class DemoPictures {

    private static final String FILM = "/org/kontor/importing/demo/workshop.mp4";
    private static final int AT_ONCE = 2;

    private final DemoHands hands;
    private final Map<ProductPicture, String> products = new ConcurrentHashMap<>();
    private final Map<Scene, String> scenes = new ConcurrentHashMap<>();

    DemoPictures(DemoHands hands) {
        this.hands = hands;
    }

    /** Draws and keeps all of these and every scene. */
    void keep(Collection<ProductPicture> wanted, ExecutorService threads) {
        var work = new ArrayList<Runnable>();
        wanted.forEach(picture -> work.add(() -> products.put(picture, keep(picture::draw, label(picture)))));
        Arrays.stream(Scene.values())
                .forEach(scene -> work.add(() -> scenes.put(scene, keep(scene::draw, label(scene)))));
        var shares = new ArrayList<Callable<Void>>();
        for (var share = 0; share < AT_ONCE; share++) {
            var first = share;
            shares.add(() -> {
                for (var i = first; i < work.size(); i += AT_ONCE) {
                    work.get(i).run();
                }
                return null;
            });
        }
        finish(shares, threads);
    }

    private static void finish(Collection<Callable<Void>> shares, ExecutorService threads) {
        try {
            for (var done : threads.invokeAll(shares)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("drawing was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a picture could not be kept", failed.getCause());
        }
    }

    /** Takes the film into the library and answers with its fingerprint. */
    String keepFilm() {
        try (var film = DemoPictures.class.getResourceAsStream(FILM)) {
            var file = Files.createTempFile("demo", ".mp4");
            try {
                Files.write(file, film.readAllBytes());
                return hands.upload(new UploadMedia(file, "Along the shelf.mp4",
                        "A walk along a shelf with five pots"));
            } finally {
                Files.deleteIfExists(file);
            }
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

    private String keep(Supplier<BufferedImage> drawing, String label) {
        try {
            var file = Files.createTempFile("demo", ".jpg");
            try {
                write(drawing.get(), file);
                return hands.upload(new UploadMedia(file, label + ".jpg", label));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.delete(file);
        try (var out = new FileImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.88f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
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
