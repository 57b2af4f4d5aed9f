package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kontor.operations.TimeMachine;
import org.kontor.web.Texts;

/** What of the shop is set in the back office, as cards that lead there. All else is set by IT, in the environment. */
@Named
@RequestScoped
public class SettingsPage {

    private static final List<Place> PLACES = List.of(
            new Place("letterhead", "/admin/settings/letterhead", "file-text", List.of("admin", "finance")),
            new Place("tax", "/admin/tax", "scale", List.of("admin", "finance")),
            new Place("markets", "/admin/markets", "landmark", List.of("admin")),
            new Place("refunds", "/admin/settings/refunds", "users", List.of("admin")),
            new Place("schedule", "/admin/jobs/schedule", "calendar", List.of("admin", "finance")),
            new Place("staff", "/admin/staff", "users", List.of("admin")),
            new Place("account", "/admin/account", "key-round", List.of("admin", "finance")));

    @Inject
    private HttpServletRequest request;

    @Inject
    private TimeMachine machine;

    private record Place(String name, String href, String icon, List<String> roles) {

        Tile tile() {
            return new Tile(href, icon, Texts.INSTANCE.get("operations.settings." + name),
                    Texts.INSTANCE.get("operations.settings." + name + ".text"));
        }
    }

    /** A card. */
    public record Tile(String href, String icon, String label, String text) {
    }

    public List<Tile> getTiles() {
        return PLACES.stream().filter(place -> place.roles().stream().anyMatch(request::isUserInRole))
                .map(Place::tile).toList();
    }

    public boolean isSandbox() {
        return machine.isThere();
    }
}
