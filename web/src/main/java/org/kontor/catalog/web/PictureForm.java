package org.kontor.catalog.web;

import java.io.Serializable;
import org.kontor.catalog.PictureView;

/** A picture of the product as staff describe it. */
public class PictureForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String asset;
    private String alt;
    private String colour;

    PictureForm(PictureView picture) {
        this.asset = picture.asset();
        this.alt = picture.alt();
        this.colour = picture.colour();
    }

    PictureView wanted() {
        return new PictureView(asset, alt == null ? "" : alt.strip(), colour == null || colour.isBlank() ? null
                : colour);
    }

    public String getAsset() {
        return asset;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }
}
