package org.kontor.web;

import java.util.List;

/** The table of addresses. They stay: links in mails, bookmarks and search engines depend on them. */
public final class Routes {

    /** First match wins. Values in braces are slugs unless another form is given. */
    static final List<Route> TABLE = List.of(
            Route.lean("/", "/store/catalog/home.xhtml"),
            Route.lean("/c/{category}", "/store/catalog/category.xhtml"),
            Route.lean("/p/{product}", "/store/catalog/product.xhtml"),
            Route.lean("/search", "/store/search/search.xhtml"),
            Route.lean("/page/{slug}", "/store/content/page.xhtml"),
            Route.rich("/cart", "/store/cart/cart.xhtml"),
            Route.rich("/checkout", "/store/checkout/checkout.xhtml"),
            Route.personal("/order/{number:[0-9]++}", "/store/ordering/order.xhtml"),
            Route.personal("/order/{number:[0-9]++}/terms", "/store/ordering/terms.xhtml"),
            Route.personal("/track", "/store/ordering/track.xhtml"),
            Route.staff("/admin/products", "/admin/catalog/list.xhtml"),
            Route.staff("/admin/products/{product}", "/admin/catalog/edit.xhtml"),
            Route.staff("/admin/promotions", "/admin/promotion/list.xhtml"),
            Route.staff("/admin/promotions/new", "/admin/promotion/edit.xhtml"),
            Route.staff("/admin/promotions/{promotion:[0-9]++}", "/admin/promotion/edit.xhtml"),
            Route.staff("/admin/delivery", "/admin/shipping/list.xhtml"),
            Route.staff("/admin/delivery/zones/new", "/admin/shipping/zone.xhtml"),
            Route.staff("/admin/delivery/zones/{zone:[0-9]++}", "/admin/shipping/zone.xhtml"),
            Route.staff("/admin/delivery/methods/new", "/admin/shipping/method.xhtml"),
            Route.staff("/admin/delivery/methods/{method:[A-Z0-9]++}", "/admin/shipping/method.xhtml"),
            Route.staff("/admin/delivery/services/new", "/admin/shipping/service.xhtml"),
            Route.staff("/admin/delivery/services/{service:[0-9]++}", "/admin/shipping/service.xhtml"),
            Route.staff("/admin/delivery/calendar", "/admin/shipping/calendar.xhtml"),
            Route.staff("/admin/library", "/admin/media/list.xhtml"),
            Route.staff("/admin/library/{hash:[0-9a-f]++}", "/admin/media/view.xhtml"),
            Route.staff("/admin/pages", "/admin/content/list.xhtml"),
            Route.staff("/admin/pages/{slug}", "/admin/content/edit.xhtml"),
            Route.personal("/admin/pages/{slug}/preview", "/admin/content/preview.xhtml"),
            Route.staff("/admin/sign-in", "/admin/security/signIn.xhtml"),
            Route.staff("/admin/setup", "/admin/security/setup.xhtml"),
            Route.staff("/admin/invitation", "/admin/security/invitation.xhtml"),
            Route.staff("/admin/staff", "/admin/security/list.xhtml"),
            Route.staff("/admin/staff/{username:[a-z0-9][a-z0-9._@-]++}", "/admin/security/view.xhtml"),
            Route.staff("/admin/account", "/admin/security/account.xhtml"),
            Route.staff("/admin/audit-log", "/admin/audit/list.xhtml"),
            Route.staff("/admin/settings", "/admin/operations/settings.xhtml"),
            Route.staff("/admin/settings/letterhead", "/admin/invoicing/letterhead.xhtml"),
            Route.staff("/admin/tax", "/admin/market/tax.xhtml"),
            Route.staff("/admin/invoices", "/admin/invoicing/list.xhtml"),
            Route.staff("/admin/invoices/{number:[A-Z]++-[0-9]++-[0-9]++}", "/admin/invoicing/view.xhtml"),
            Route.staff("/admin/payouts", "/admin/reconciliation/list.xhtml"),
            Route.staff("/admin/payouts/{id:[0-9]++}", "/admin/reconciliation/view.xhtml"),
            Route.staff("/admin/jobs", "/admin/operations/list.xhtml"),
            Route.staff("/admin/jobs/schedule", "/admin/operations/schedule.xhtml"),
            Route.staff("/admin/jobs/{id:[0-9]++}", "/admin/operations/view.xhtml"),
            Route.staff("/admin/time-machine", "/admin/operations/timeMachine.xhtml"),
            Route.staff("/admin/", "/admin/reporting/home.xhtml"),
            Route.staff("/admin/books", "/admin/accounting/books.xhtml"),
            Route.staff("/admin/books/account", "/admin/accounting/account.xhtml"),
            Route.staff("/admin/books/entry", "/admin/accounting/entry.xhtml"),
            Route.staff("/admin/outbox", "/admin/operations/outbox.xhtml"),
            Route.staff("/admin/webhooks", "/admin/operations/webhooks.xhtml"),
            Route.staff("/admin/orders", "/admin/ordering/list.xhtml"),
            Route.staff("/admin/orders/{number:[0-9]++}", "/admin/ordering/view.xhtml"),
            Route.personal("/admin/orders/{number:[0-9]++}/terms", "/admin/ordering/terms.xhtml"),
            Route.staff("/admin/orders/{number:[0-9]++}/ship", "/admin/dispatch/ship.xhtml"),
            Route.staff("/admin/orders/{number:[0-9]++}/refund", "/admin/returns/refund.xhtml"),
            Route.staff("/admin/orders/{number:[0-9]++}/cancel", "/admin/returns/cancel.xhtml"),
            Route.staff("/admin/payment-terms", "/admin/payment/terms.xhtml"),
            Route.staff("/admin/receipts", "/admin/banking/receipts.xhtml"),
            Route.staff("/admin/unresolved", "/admin/checkout/unresolved.xhtml"));

    private Routes() {
    }
}
