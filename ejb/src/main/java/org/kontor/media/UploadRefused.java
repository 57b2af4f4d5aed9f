package org.kontor.media;

import org.kontor.shared.DomainException;

/** A file that the media library does not take, with the reason in the words of the person who uploads. */
public class UploadRefused extends DomainException {

    UploadRefused(String reason, Object... arguments) {
        super("media.upload." + reason, arguments);
    }
}
