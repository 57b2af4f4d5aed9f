package org.kontor.media.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.media.DescribeMedia;
import org.kontor.media.MediaView;

/** The words about an asset as staff type them, with the version that they read. */
public class MediaForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_ALT = 200;

    private final String hash;
    private final long version;
    private String label;
    private String alt;

    MediaForm(MediaView asset) {
        this.hash = asset.hash();
        this.version = asset.version();
        this.label = asset.label();
        this.alt = asset.alt();
    }

    /** What is wrong, as the key of its sentence by the field that it is wrong in. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (text(label).isEmpty()) {
            faults.put("label", "media.label.missing");
        } else if (text(label).length() > LONGEST_LABEL) {
            faults.put("label", "media.label.long");
        }
        if (text(alt).length() > LONGEST_ALT) {
            faults.put("alt", "media.alt.long");
        }
        return faults;
    }

    DescribeMedia wanted() {
        return new DescribeMedia(hash, version, text(label), text(alt));
    }

    /** One line: marks that nobody sees are left out. */
    private static String text(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "").strip();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }
}
