package org.kontor.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A place for media that tests can look into. */
class MemoryStore implements MediaStore {

    private final Map<MediaKey, byte[]> files = new ConcurrentHashMap<>();

    byte[] content(ContentHash hash, String name) {
        return files.get(new MediaKey(hash, name));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    @Override
    public void put(MediaKey key, InputStream content) throws IOException {
        files.putIfAbsent(key, content.readAllBytes());
    }

    @Override
    public Optional<StoredFile> open(MediaKey key) {
        return Optional.ofNullable(files.get(key)).map(MemoryFile::new);
    }

    @Override
    public String urlOf(MediaKey key) {
        return "/media/" + key.hash() + "/" + key.name();
    }

    @Override
    public void delete(ContentHash hash) {
        files.keySet().removeIf(key -> key.hash().equals(hash));
    }

    private record MemoryFile(byte[] bytes) implements StoredFile {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream read() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void send(long from, long count, WritableByteChannel target) throws IOException {
            target.write(ByteBuffer.wrap(bytes, (int) from, (int) count));
        }
    }
}
