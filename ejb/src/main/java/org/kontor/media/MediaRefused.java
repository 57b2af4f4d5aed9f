package org.kontor.media;

import org.kontor.shared.DomainException;

/** The library cannot do what staff asked for. */
public class MediaRefused extends DomainException {

    MediaRefused(String reason, Object... arguments) {
        super("media.refused." + reason, arguments);
    }
}
