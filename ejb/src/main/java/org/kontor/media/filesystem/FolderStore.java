package org.kontor.media.filesystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.kontor.media.ContentHash;
import org.kontor.media.MediaKey;
import org.kontor.media.MediaStore;
import org.kontor.media.StoredFile;

/**
 * Keeps each asset in a folder named after its fingerprint, below one named after its first two digits. Files appear
 * by an atomic move after they have reached the disk, so a reader or a power cut never meets half of one.
 * The root comes from {@code KONTOR_MEDIA_DIR}; without it, media lie in the server's data folder.
 */
@ApplicationScoped
class FolderStore implements MediaStore {

    private static final String ARRIVING = "arriving";

    private final Path root;

    FolderStore() {
        this(configured());
    }

    FolderStore(Path root) {
        this.root = root;
    }

    private static Path configured() {
        var given = System.getenv("KONTOR_MEDIA_DIR");
        return given != null && !given.isBlank() ? Path.of(given)
                : Path.of(System.getProperty("jboss.server.data.dir", "."), "media");
    }

    @Override
    public void put(MediaKey key, InputStream content) throws IOException {
        var target = pathOf(key);
        if (Files.exists(target)) {
            return;
        }
        var arriving = Files.createTempFile(Files.createDirectories(root.resolve(ARRIVING)), key.name(), null);
        try {
            Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(target.getParent());
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public Optional<StoredFile> open(MediaKey key) throws IOException {
        var path = pathOf(key);
        try {
            return Optional.of(new FolderFile(path, Files.size(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public String urlOf(MediaKey key) {
        return "/media/" + key.hash() + "/" + key.name();
    }

    @Override
    public void delete(ContentHash hash) throws IOException {
        var folder = folderOf(hash);
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path pathOf(MediaKey key) {
        return folderOf(key.hash()).resolve(key.name());
    }

    private Path folderOf(ContentHash hash) {
        return root.resolve(hash.value().substring(0, 2)).resolve(hash.value());
    }

    /** A file of the folder with the size that it had when it was opened; stored files never change. */
    private record FolderFile(Path path, long length) implements StoredFile {

        @Override
        public InputStream read() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public void send(long from, long count, WritableByteChannel target) throws IOException {
            try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
                var position = from;
                var end = from + count;
                while (position < end) {
                    var sent = channel.transferTo(position, end - position, target);
                    if (sent <= 0) {
                        throw new IOException("the file ended early: " + path);
                    }
                    position += sent;
                }
            }
        }
    }
}
