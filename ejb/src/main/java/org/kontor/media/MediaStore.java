package org.kontor.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the bytes are: a folder, later an object store. A key never changes its content, so whatever is stored once
 * may be cached for ever. It knows nothing of the database; a file without a record does no harm and is found again
 * when the same content comes a second time.
 */
public interface MediaStore {

    /** Keeps the content under the key, wholly or not at all; a key that exists keeps what it has. */
    void put(MediaKey key, InputStream content) throws IOException;

    /** The file under the key, if there is one. */
    Optional<StoredFile> open(MediaKey key) throws IOException;

    /** The address at which customers get the file: within this shop, or on a server of its own. */
    String urlOf(MediaKey key);

    /** Removes every form of the asset; nothing happens when there is none. */
    void delete(ContentHash hash) throws IOException;
}
