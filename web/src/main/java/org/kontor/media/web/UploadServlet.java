package org.kontor.media.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.kontor.media.MediaLibrary;
import org.kontor.media.UploadMedia;
import org.kontor.media.UploadRefused;
import org.kontor.shared.JsonMaker;
import org.kontor.web.FormServlet;
import org.kontor.web.Texts;

/**
 * Takes files into the media library. A script sends them one by one and gets each answer as JSON; a plain form sends
 * all at once and gets the library with a line for each file. What is refused keeps nobody else's file from coming in.
 */
@WebServlet(name = "mediaUpload", urlPatterns = "/admin/library/upload")
@MultipartConfig(fileSizeThreshold = 1 << 16, maxFileSize = UploadServlet.LARGEST,
        maxRequestSize = UploadServlet.LARGEST)
public class UploadServlet extends FormServlet {

    /** The largest request in bytes; the server's own limit is the same. */
    static final long LARGEST = 100L * 1024 * 1024;
    static final String LINES = UploadServlet.class.getName() + ".lines";

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";
    private static final int LONGEST_NAME = 120;

    @Inject
    private transient MediaLibrary library;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            var lines = lines(request);
            if (JSON.equals(request.getHeader("Accept"))) {
                tell(lines.get(0), response);
            } else if (lines.stream().allMatch(UploadLine::fresh)) {
                see(response, "/admin/library");
            } else {
                response.setStatus(lines.stream().mapToInt(UploadLine::status).max().orElseThrow());
                request.setAttribute(LINES, lines);
                page("/admin/library", request, response);
            }
        } catch (EJBAccessException stranger) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private List<UploadLine> lines(HttpServletRequest request) throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST) {
            return List.of(tooMuch());
        }
        try {
            var lines = new ArrayList<UploadLine>();
            for (var part : request.getParts()) {
                if (part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty()) {
                    lines.add(take(part));
                }
            }
            return lines.isEmpty() ? List.of(UploadLine.refused(UploadLine.UNPROCESSABLE,
                    Texts.INSTANCE.get("media.upload.none"))) : lines;
        } catch (IllegalStateException beyondTheLimit) {
            return List.of(tooMuch());
        }
    }

    private static UploadLine tooMuch() {
        return UploadLine.refused(UploadLine.TOO_LARGE,
                Texts.INSTANCE.of("media.upload.tooMuch", LARGEST / 1024 / 1024));
    }

    private UploadLine take(Part part) throws IOException {
        var file = Files.createTempFile("upload", null);
        try (var content = part.getInputStream()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return UploadLine.taken(library.upload(new UploadMedia(file, part.getSubmittedFileName(), "")));
        } catch (UploadRefused refusal) {
            return UploadLine.refused(shown(part.getSubmittedFileName()), refusal);
        } finally {
            Files.deleteIfExists(file);
            part.delete();
        }
    }

    /** A file name comes from outside: no marks that pages cannot show, and not longer than a line. */
    private static String shown(String name) {
        var plain = name.replaceAll("\\p{C}", "");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
    }

    private static void tell(UploadLine line, HttpServletResponse response) throws IOException {
        response.setStatus(line.status());
        response.setContentType(JSON);
        response.setCharacterEncoding("UTF-8");
        var answer = JsonMaker.object().add("name", line.name()).add("text", line.text());
        if (line.taken()) {
            answer.add("hash", line.hash()).add("href", line.href());
        }
        response.getWriter().write(answer.build().toString());
    }
}
