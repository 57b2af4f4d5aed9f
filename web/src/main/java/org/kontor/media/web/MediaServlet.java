package org.kontor.media.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.media.MediaFile;
import org.kontor.media.MediaQueries;

/**
 * Serves {@code /media/<fingerprint>/<form>}: for ever cacheable, whole or in one part (RFC 9110), never the original
 * upload. Nothing that is served here may run as a page.
 */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})/([a-z0-9]{1,20}\\.[a-z0-9]{1,5})");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private transient MediaQueries media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, false);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        var found = find(request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get();
        describe(file, response);
        if (isKnown(file, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = stillTheSame(file, request.getHeader("If-Range")) ? request.getHeader("Range") : null;
        var length = file.bytes().length();
        var wanted = ByteRange.wanted(range, length);
        if (wanted instanceof ByteRange.Beyond) {
            response.setHeader("Content-Range", "bytes */" + length);
            response.setContentLength(0);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        } else if (wanted instanceof ByteRange.Part part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.range().first() + "-" + part.range().last() + "/"
                    + length);
            send(file, part.range(), response, withBody);
        } else {
            send(file, new ByteRange(0, length - 1), response, withBody);
        }
    }

    private Optional<MediaFile> find(String path) {
        var match = PATH.matcher(path == null ? "" : path);
        return match.matches() ? media.file(match.group(1), match.group(2)) : Optional.empty();
    }

    private static void describe(MediaFile file, HttpServletResponse response) {
        response.setContentType(file.contentType());
        response.setHeader("ETag", file.entityTag());
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Content-Security-Policy", file.contentType().startsWith("video/")
                ? "default-src 'none'; media-src 'self'; sandbox" : "default-src 'none'; sandbox");
    }

    private static boolean isKnown(MediaFile file, String tags) {
        return tags != null && Arrays.stream(tags.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(file.entityTag()));
    }

    /** A part of a file is only of use together with the other parts of the same file. */
    private static boolean stillTheSame(MediaFile file, String condition) {
        return condition == null || condition.strip().equals(file.entityTag());
    }

    private static void send(MediaFile file, ByteRange range, HttpServletResponse response, boolean withBody)
            throws IOException {
        response.setContentLengthLong(range.length());
        if (withBody) {
            file.bytes().send(range.first(), range.length(), Channels.newChannel(response.getOutputStream()));
        }
    }
}
