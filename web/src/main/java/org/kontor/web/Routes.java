package org.kontor.web;

import java.util.List;

/** The table of addresses. They stay: links in mails, bookmarks and search engines depend on them. */
public final class Routes {

    private static final String NUMBER = "[A-Z0-9]++(?:-[A-Z0-9]++)*+";

    /** First match wins. Values in braces are slugs unless another form is given. */
    static final List<Route> TABLE = List.of(
            Route.lean("/", "/store/catalog/home.xhtml"),
            Route.lean("/c/{category}", "/store/catalog/category.xhtml"),
            Route.lean("/p/{product}", "/store/catalog/product.xhtml"),
            Route.staff("/admin/sign-in", "/admin/security/signIn.xhtml"),
            Route.staff("/admin/setup", "/admin/security/setup.xhtml"));

    private Routes() {
    }
}
