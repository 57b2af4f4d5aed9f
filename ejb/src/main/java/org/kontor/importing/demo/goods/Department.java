package org.kontor.importing.demo.goods;

import java.util.List;
import org.kontor.importing.demo.picture.Scene;

/** A top category of the demo shop with the categories below it. */
public enum Department {

    LIVING("living", "Living", "Furniture, lighting and tableware made to be repaired, from small European workshops.",
            Scene.LIVING, List.of(
            section("sofas", "Sofas", "For two, for three and for everybody."),
            section("armchairs", "Armchairs", "One chair that is yours."),
            section("tables", "Coffee and side tables", "A place for the cup."),
            section("storage", "Shelves and sideboards", "Room for what you keep."),
            section("textiles", "Cushions and throws", "Wool, linen and cotton from the loom."),
            section("rugs", "Rugs", "Flatwoven, on both sides the same."),
            section("decoration", "Vases, mirrors and clocks", "The small things that make a room."))),
    LIGHTING("lighting", "Lighting", "Lamps that light what you do and blind nobody.", Scene.LIGHTING, List.of(
            section("desk-lamps", "Desk lamps", "Light where the hands are."),
            section("floor-lamps", "Floor lamps", "A corner to read in."),
            section("table-lamps", "Table lamps", "Light at the height of the eyes."),
            section("pendants", "Pendants", "Over the table, low."))),
    KITCHEN("kitchen", "Kitchen", "What is used every day should be a pleasure every day.", Scene.KITCHEN, List.of(
            section("dining", "Dining tables and chairs", "Where everybody sits."),
            section("tableware", "Tableware", "Thrown, glazed and fired by hand."),
            section("cookware", "Cookware", "Iron and enamel, for a lifetime."),
            section("serving", "Boards and carafes", "From the kitchen to the table."))),
    BEDROOM("bedroom", "Bedroom", "A third of your life, in wood, wool and linen.", Scene.BEDROOM, List.of(
            section("beds", "Beds", "Frames that do not creak."),
            section("nightstands", "Nightstands", "For the books you mean to read."),
            section("bed-linen", "Bed linen", "Linen and percale, woven in Europe."),
            section("towels", "Towels", "Thick enough to dry, thin enough to dry themselves."))),
    OUTDOOR("outdoor", "Outdoor", "For the balcony, the terrace and the end of the garden.", Scene.OUTDOOR, List.of(
            section("garden-furniture", "Garden furniture", "Stays outside all winter."),
            section("planters", "Planters", "Pots with a hole in the bottom."),
            section("lanterns", "Lanterns", "Light that the wind leaves alone."),
            section("garden-tools", "Watering cans", "They balance when full."))),
    BOOKS("books", "Books", "Houses, rooms and hands at work, printed on good paper.", Scene.BOOKS, List.of(
            section("design-books", "Books on living", "To leave on the table and open anywhere."))),
    SALE("sale", "Sale", "Last pieces and ends of lines at a lower price.", Scene.SALE, List.of());

    private final String slug;
    private final String label;
    private final String intro;
    private final Scene scene;
    private final List<Section> sections;

    Department(String slug, String label, String intro, Scene scene, List<Section> sections) {
        this.slug = slug;
        this.label = label;
        this.intro = intro;
        this.scene = scene;
        this.sections = sections;
    }

    /** A category below a department. */
    public record Section(String slug, String name, String intro) {
    }

    private static Section section(String slug, String name, String intro) {
        return new Section(slug, name, intro);
    }

    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public String intro() {
        return intro;
    }

    /** The picture of the department. */
    public Scene scene() {
        return scene;
    }

    public List<Section> sections() {
        return sections;
    }
}
