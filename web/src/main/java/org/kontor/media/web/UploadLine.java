package org.kontor.media.web;

import java.util.Map;
import org.kontor.media.Upload;
import org.kontor.media.UploadRefused;
import org.kontor.web.Texts;

/** What came of one file of an upload: where it is now, or why it was refused, with the status that says so. */
public record UploadLine(String name, int status, String hash, boolean fresh, String fault) {

    static final int CREATED = 201;
    static final int KNOWN = 200;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int UNPROCESSABLE = 422;
    static final int BUSY = 503;

    private static final Map<String, Integer> STATUS = Map.of("media.upload.pictureTooHeavy", TOO_LARGE,
            "media.upload.videoTooHeavy", TOO_LARGE, "media.upload.svg", WRONG_TYPE, "media.upload.unknown", WRONG_TYPE,
            "media.upload.otherPicture", WRONG_TYPE, "media.upload.quicktime", WRONG_TYPE,
            "media.upload.animated", WRONG_TYPE, "media.upload.coding", WRONG_TYPE, "media.upload.busy", BUSY);

    static UploadLine taken(Upload upload) {
        return new UploadLine(upload.asset().label(), upload.fresh() ? CREATED : KNOWN, upload.asset().hash(),
                upload.fresh(), null);
    }

    static UploadLine refused(String name, UploadRefused refusal) {
        return new UploadLine(name, STATUS.getOrDefault(refusal.messageKey(), UNPROCESSABLE), null, false,
                Texts.INSTANCE.of(refusal.messageKey(), refusal.arguments()));
    }

    static UploadLine refused(int status, String sentence) {
        return new UploadLine("", status, null, false, sentence);
    }

    public boolean taken() {
        return fault == null;
    }

    /** A sentence for the page. */
    public String text() {
        return taken() ? Texts.INSTANCE.get(fresh ? "media.added" : "media.known") : fault;
    }

    public String href() {
        return "/admin/library/" + hash;
    }
}
