package org.kontor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.context.PrimeFacesContext;

/** What the frame around every page shows: where assets lie, sandbox or not, and the incident of an error page. */
@Named
@RequestScoped
public class ShellPage {

    private static final Set<String> MODES = Set.of("light", "dark", "auto");

    @Inject
    private ServletContext servletContext;

    @Inject
    private HttpServletRequest request;

    private String assets;

    /** A field and what is wrong with what was entered. */
    public record Fault(String field, String text) {
    }

    /** The address under which assets lie, without a slash at the end. */
    public String getAssets() {
        if (assets == null) {
            assets = Assets.of(servletContext).base();
        }
        return assets;
    }

    /** The script of lean pages; written as it is, because PrimeFaces would move it and add a nonce. */
    public String getScript() {
        return "<script src=\"" + getAssets() + "/js/store.js\" defer></script>";
    }

    public boolean isSandbox() {
        return Settings.sandbox();
    }

    public String getBaseUrl() {
        return Settings.baseUrl();
    }

    /** The origins that a form may lead to when a customer goes to pay; part of the security policy. */
    public String getPaymentOrigins() {
        return Settings.payment();
    }

    public String getIncident() {
        return (String) request.getAttribute(IncidentHandler.INCIDENT);
    }

    /** The address of the page as people see it; on an error page, of the page that failed. */
    public String getPath() {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute).filter(Objects::nonNull).map(Object::toString).findFirst()
                .orElseGet(request::getRequestURI);
    }

    /** The frame of an error page: that of the back office for staff who are signed in, for others the given one. */
    public String frame(String others) {
        return "/WEB-INF/templates/" + (isBackOffice() ? "staff-error" : others) + ".xhtml";
    }

    /** Whether a member of staff who is signed in is at an address of the back office. */
    public boolean isBackOffice() {
        return within("/admin") && StaffPlaces.ALL.stream().anyMatch(request::isUserInRole);
    }

    /** Whether the page belongs to the part of the site below the given path. */
    public boolean within(String path) {
        return getPath().equals(path) || getPath().startsWith(path + "/");
    }

    /** Light or dark back office, as the person chose it on this device; by the system's setting otherwise. */
    public String getMode() {
        var cookies = request.getCookies();
        return cookies == null ? "auto" : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("mode") && MODES.contains(cookie.getValue()))
                .map(cookie -> cookie.getValue()).findFirst().orElse("auto");
    }

    /** What is wrong with the fields of the form, in their order. */
    public List<Fault> getFaults() {
        var context = FacesContext.getCurrentInstance();
        var faults = new ArrayList<Fault>();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext();) {
            var id = ids.next();
            if (id != null) {
                context.getMessageList(id).forEach(message -> faults.add(new Fault(id, message.getSummary())));
            }
        }
        return faults;
    }

    /** The nonce of the view, which every form of a page with state sends back; with script or without. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
