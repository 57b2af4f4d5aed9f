package org.kontor.media.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaRow;

/** Makes tiles of assets; a video is shown by its own first picture, and has one stored form under a known name. */
@RequestScoped
class Tiles {

    @Inject
    private MediaQueries media;

    List<MediaTile> of(List<MediaRow> rows) {
        var videos = media.byHashes(rows.stream().filter(MediaRow::isVideo).map(MediaRow::hash).toList());
        return rows.stream().map(row -> MediaTile.of(row, row.isVideo()
                ? media.url(row.hash(), videos.get(row.hash()).renditions().get(0).name()) : null)).toList();
    }
}
