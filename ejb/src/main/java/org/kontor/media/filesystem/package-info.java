/**
 * Keeps media as files in a folder; in a cluster the folder is a shared volume. An adapter of
 * {@link org.kontor.media.MediaStore}, used by nobody by name.
 */
package org.kontor.media.filesystem;
