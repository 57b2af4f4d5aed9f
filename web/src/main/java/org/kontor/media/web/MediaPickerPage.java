package org.kontor.media.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kontor.media.MediaFilter;
import org.kontor.media.MediaKind;
import org.kontor.media.MediaQueries;
import org.kontor.shared.PageRequest;
import org.kontor.web.Focus;

/**
 * The part of an editing page in which staff choose from the media library or upload to it. The page around it says
 * what happens with what was chosen.
 */
@Named
@ViewScoped
public class MediaPickerPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    @Inject
    private MediaQueries media;

    @Inject
    private Tiles tiles;

    private MediaKind kind;
    private String opener;
    private String wanted;
    private String uploaded;
    private ArrayList<MediaTile> found = new ArrayList<>();

    /** Opens the picker; the keyboard comes back to the button of this id when it is closed. */
    public void openPictures(String button) {
        open(MediaKind.IMAGE, button);
    }

    public void openVideos(String button) {
        open(MediaKind.VIDEO, button);
    }

    private void open(MediaKind wantedKind, String button) {
        kind = wantedKind;
        opener = button;
        wanted = null;
        find();
    }

    public void close() {
        kind = null;
        found.clear();
        Focus.on(opener);
    }

    /** Looks for what was typed. What is found stays as it is shown, whatever others upload meanwhile. */
    public void find() {
        uploaded = null;
        found = new ArrayList<>(tiles.of(media.list(new MediaFilter(kind, wanted), PageRequest.of(1, SHOWN)).items()));
        Focus.on("wanted");
    }

    /** The newest of the library whose label or description contains what was typed. */
    public List<MediaTile> getFound() {
        return found;
    }

    /** The fingerprints of what was uploaded in the picker just now, in order; for the page around it. */
    public List<String> arrivals() {
        return uploaded == null ? List.of() : Arrays.stream(uploaded.split(" ")).filter(each -> !each.isEmpty())
                .toList();
    }

    public boolean isOpen() {
        return kind != null;
    }

    public MediaKind getKind() {
        return kind;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getUploaded() {
        return uploaded;
    }

    public void setUploaded(String uploaded) {
        this.uploaded = uploaded;
    }
}
