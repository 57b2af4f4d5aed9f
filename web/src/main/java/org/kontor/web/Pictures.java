package org.kontor.web;

/**
 * The addresses of pictures of the media library, functions of the {@code kt} tag library. An asset is served in the
 * widths 320, 640, 960 and 1280 under {@code /media}.
 */
public final class Pictures {

    private Pictures() {
    }

    /** The address of a picture in one of the served widths; empty without a picture. */
    public static String src(String asset, Integer width) {
        return asset == null ? "" : "/media/" + asset + "/w" + width + ".jpg";
    }

    /** All widths, for the browser to choose from. */
    public static String srcset(String asset) {
        return asset == null ? "" : src(asset, 320) + " 320w, " + src(asset, 640) + " 640w, " + src(asset, 960)
                + " 960w, "
                + src(asset, 1280) + " 1280w";
    }
}
