package org.kontor.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends assets, packed already. Under the present fingerprint they never change; an older fingerprint still gets
 * the present file, for pages that were opened before a release.
 */
@WebServlet(name = "assets", urlPatterns = "/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var assets = Assets.of(getServletContext());
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var cut = path.indexOf('/', 1);
        var asset = cut < 0 ? null : assets.find(path.substring(cut + 1));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var present = assets.base().endsWith(path.substring(0, cut));
        response.setHeader("Cache-Control", present ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        var accepted = request.getHeader("Accept-Encoding");
        var packed = asset.packed() != null && accepted != null && accepted.contains("gzip");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = packed ? asset.packed() : asset.body();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
