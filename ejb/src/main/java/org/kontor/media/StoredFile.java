package org.kontor.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;

/** A file in the media store, read as a whole or in part. */
public interface StoredFile {

    /** Size in bytes. */
    long length();

    InputStream read() throws IOException;

    /** Sends {@code count} bytes from position {@code from} on. */
    void send(long from, long count, WritableByteChannel target) throws IOException;
}
