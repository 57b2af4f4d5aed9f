package org.kontor.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Messages to the person at the page, by the key of their sentence. */
public final class Notices {

    private static final int UNPROCESSABLE = 422;

    private Notices() {
    }

    static FacesMessage error(String key, Object... arguments) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.INSTANCE.of(key, arguments), null);
    }

    static FacesMessage error(String key, List<Object> arguments) {
        return error(key, arguments.toArray());
    }

    static FacesMessage warning(String key) {
        return new FacesMessage(FacesMessage.SEVERITY_WARN, Texts.INSTANCE.get(key), null);
    }

    /** Says on the page that is shown next, even after a redirect, that something was done. */
    public static void done(String key, Object... arguments) {
        later(new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.INSTANCE.of(key, arguments), null));
    }

    /** Says on this very page, which is drawn anew in part, that something was done. */
    public static void said(String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null,
                new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.INSTANCE.of(key, arguments), null));
    }

    /** Says on the page that is shown next, even after a redirect, that something was refused. */
    public static void refused(String key, Object... arguments) {
        later(error(key, arguments));
    }

    /** Says at a field, or for the whole form when {@code field} is null, what is wrong with what was entered. */
    public static void wrong(String field, String key, Object... arguments) {
        var context = FacesContext.getCurrentInstance();
        var typed = new AtomicReference<>();
        context.getViewRoot().invokeOnComponent(context, String.valueOf(field),
                (faces, input) -> typed.set(valueOf(input)));
        context.addMessage(field, error(key, arguments));
        context.getViewRoot().invokeOnComponent(context, String.valueOf(field),
                (faces, input) -> keep(input, typed.get()));
        fault(context);
    }

    /** Says at a field what is wrong with what was entered. */
    public static void wrong(String field, Fault fault) {
        wrong(field, fault.key(), fault.arguments().toArray());
    }

    /** What was sent cannot be taken, and the page itself says why. */
    public static void fault() {
        fault(FacesContext.getCurrentInstance());
    }

    /** What was sent cannot be taken: 422 for a whole page, while a script gets the part of the page that says so. */
    static void fault(FacesContext context) {
        context.validationFailed();
        if (!context.getPartialViewContext().isAjaxRequest()) {
            context.getExternalContext().setResponseStatus(UNPROCESSABLE);
        }
    }

    private static Object valueOf(UIComponent component) {
        return component instanceof UIInput input ? input.getValue() : null;
    }

    /** A field that is marked as wrong shows what was submitted, and forgets that once it has been taken over. */
    private static void keep(UIComponent component, Object typed) {
        if (component instanceof UIInput input) {
            input.setSubmittedValue(typed);
        }
    }

    private static void later(FacesMessage message) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, message);
    }
}
