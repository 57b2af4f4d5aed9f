package org.kontor.web.faces;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.kontor.web.CleanUrls;
import org.kontor.web.Route;
import org.primefaces.context.PrimeFacesContext;

/**
 * Refuses a form with a wrong or missing nonce before its action runs. PrimeFaces compares it only when it renders, and
 * then the customer would see an error for an order that exists. Lean pages and error pages have no script of
 * PrimeFaces: they get no nonce, and so no session to keep it in.
 */
public class NonceGuard implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        // only after
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        var route = context.getExternalContext().getRequestMap().get(CleanUrls.ROUTE);
        if (!(route instanceof Route page) || page.isLean()) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        } else if (context.getViewRoot() != null && context.isPostback() && !context.getResponseComplete()) {
            PrimeFacesContext.getCspState(context).getNonce();
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
