package org.kontor.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.audit.AuditTrail;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Email;

/** Where staff keep the lists and say what is doubtful. Orders are judged by a change within five seconds. */
@Stateless
public class RiskDesk {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DOMAIN = 200;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
            + "(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    @Inject
    private RiskPolicies policies;

    @Inject
    private RiskBook book;

    @Inject
    private Markets markets;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Changes the limits, unless somebody else did so since they were read. */
    @RolesAllowed({"finance", "admin"})
    public void change(@Valid RiskLimits wanted) {
        var currency = markets.home().currency();
        if (wanted.holdAbove() != null && !(wanted.holdAbove().isPositive()
                && wanted.holdAbove().currency().equals(currency))) {
            throw new RiskRefused("risk.refused.amount", currency);
        }
        var before = policies.limits();
        if (!policies.change(wanted, currency)) {
            throw new Conflict("risk limits", "shop");
        }
        book.forgetPolicy();
        audit.changed("risk.limits", "shop", "risk", wanted.changesSince(before));
    }

    /** Puts somebody on a list, with the reason. What stands there already stays as it is. */
    @RolesAllowed({"orders", "admin"})
    public void add(Listing listing, ListKind kind, String typed, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RiskRefused("risk.refused.reason", LONGEST_REASON);
        }
        var value = read(kind, typed).orElseThrow(() -> new RiskRefused("risk.refused.value." + kind));
        var entry = new ListEntry(0, listing, kind, value, reason.strip(), actor.name(), clock.now());
        var id = policies.add(entry).orElseThrow(() -> new RiskRefused("risk.refused.twice", value));
        book.forgetPolicy();
        audit.record("risk.list", "risk list", id.toString(), listing + " " + kind + ": " + entry.reason());
    }

    private static Optional<String> read(ListKind kind, String typed) {
        return switch (kind) {
            case EMAIL -> Email.read(typed).map(Email::value);
            case DOMAIN -> Optional.ofNullable(typed).map(text -> text.strip().toLowerCase(Locale.ROOT)
                    .replaceFirst("^@", "")).filter(text -> text.length() <= LONGEST_DOMAIN
                    && DOMAIN.matcher(text).matches());
            case NETWORK -> NetworkRange.read(typed).filter(range -> !range.isTooWide()).map(Objects::toString);
        };
    }

    /** Takes a line off; taking it off twice is no matter. */
    @RolesAllowed({"orders", "admin"})
    public void remove(long id) {
        policies.remove(id).ifPresent(gone -> {
            book.forgetPolicy();
            audit.record("risk.unlist", "risk list", String.valueOf(gone.id()),
                    gone.listing() + " " + gone.kind() + ": " + gone.reason());
        });
    }
}
