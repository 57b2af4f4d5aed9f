package org.kontor.importing.demo.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.api.awt.AWTSequenceEncoder;

/**
 * Makes the short film that the demo shop's story shows: a slow walk along the workshop's shelf. The result lies beside
 * the demo's texts as workshop.mp4; run this again after the scene has changed.
 */
final class FilmMaker {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 272;
    private static final int FRAMES = 60;
    private static final int PER_SECOND = 10;
    private static final int WALK = 220;

    private FilmMaker() {
    }

    /** Writes the film to the file that the only argument names. */
    public static void main(String[] arguments) throws IOException {
        var encoder = AWTSequenceEncoder.createSequenceEncoder(Path.of(arguments[0]).toFile(), PER_SECOND);
        for (var frame = 0; frame < FRAMES; frame++) {
            var share = (1 - Math.cos(Math.PI * frame / (FRAMES - 1))) / 2;
            var picture = Scene.WORKSHOP.draw(WIDTH * 2, (int) (WALK / 2 - WALK * share));
            var small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var g = Easel.prepared(small);
            g.drawImage(picture, 0, 0, WIDTH, HEIGHT, null);
            g.dispose();
            encoder.encodeImage(small);
        }
        encoder.finish();
    }
}
