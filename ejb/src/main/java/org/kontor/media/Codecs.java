package org.kontor.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Readers and writers of pictures. The plug-ins are made here by name: registering them with ImageIO would tie this
 * deployment to the virtual machine for good.
 */
final class Codecs {

    private static final ImageReaderSpi JPEG = jpeg();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Codecs() {
    }

    static ImageReader readerOf(MediaFormat format) throws IOException {
        return switch (format) {
            case JPEG -> JPEG.createReaderInstance();
            case WEBP -> WEBP.createReaderInstance();
            case PNG, GIF -> ownReader(format.name());
            default -> throw new IllegalArgumentException(format + " is no picture");
        };
    }

    static ImageWriter jpegWriter() {
        return own(() -> ImageIO.getImageWritersByFormatName("jpeg"));
    }

    /** The plug-in for JPEG reads CMYK and odd colour profiles; it hands the plain work to the JDK's own reader. */
    private static ImageReaderSpi jpeg() {
        var registry = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        registry.registerServiceProvider(ownReader("jpeg").getOriginatingProvider(), ImageReaderSpi.class);
        var plugin = new JPEGImageReaderSpi();
        plugin.onRegistration(registry, ImageReaderSpi.class);
        return plugin;
    }

    private static ImageReader ownReader(String format) {
        return own(() -> ImageIO.getImageReadersByFormatName(format));
    }

    /**
     * The codec of the JDK. ImageIO looks for plug-ins where the thread's class loader looks: for its first use, that
     * is the JDK alone; where somebody else has used it before, there may be others.
     */
    private static <T> T own(Supplier<Iterator<T>> codecs) {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            for (var found = codecs.get(); found.hasNext();) {
                var codec = found.next();
                if (codec.getClass().getModule() == ImageIO.class.getModule()) {
                    return codec;
                }
            }
            throw new IllegalStateException("this Java has no picture codecs");
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
