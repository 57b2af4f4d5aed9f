package org.kontor.importing.demo.goods;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kontor.catalog.Gtin;
import org.kontor.importing.demo.load.Dice;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.importing.demo.picture.ProductPicture;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** Makes up the goods: kinds in turn, each with names that no other product of the shop has. */
public final class Assortment {

    private static final List<PictureColour> COLOURS = List.of(PictureColour.values());
    private static final int MOST_POPULAR_AGE = 900;
    /** Days: what is reduced was sold at its list price for more than the 30 days that count. */
    private static final int OLD_ENOUGH_FOR_SALE = 60;

    private final Descriptions words = new Descriptions();
    private final List<Kind> kinds = KindFile.kinds();
    private final List<String> designs = KindFile.list(KindFile.words().get("designs"), ",");
    private final int coloursPerShape;
    private int articles;

    /** Goods in at most so many colours per shape: each is a picture to draw. */
    public Assortment(int coloursPerShape) {
        this.coloursPerShape = coloursPerShape;
    }

    /** So many products, the same every time; the best known first. */
    public List<DemoProduct> products(int count) {
        var products = new ArrayList<DemoProduct>(count);
        for (var round = 0; products.size() < count; round++) {
            for (var kind : kinds) {
                if (products.size() < count && round < kind.nouns().size() * (kind.books() ? 1 : designs.size())) {
                    products.add(product(kind, round));
                }
            }
        }
        return products;
    }

    private DemoProduct product(Kind kind, int round) {
        var dice = Dice.of(kind.family() + " " + round);
        var noun = noun(kind, round);
        var name = kind.books() ? noun.word() : design(kind, round) + " " + noun.word();
        var brand = kind.brands().get(round % kind.brands().size());
        var material = dice.of(kind.materials());
        var colours = colours(kind, noun.form(), round, dice);
        var age = round > 1 && dice.chance(8) ? dice.between(2, 40) : dice.between(400, MOST_POPULAR_AGE);
        return new DemoProduct(slug(name), name, brand, words.summary(kind, noun.word(), material, dice),
                words.description(kind, name, brand, material, dice),
                kind.books() ? TaxCategory.REDUCED : TaxCategory.STANDARD, categories(kind),
                variants(kind, brand, colours, age, dice),
                colours.stream().map(colour -> new ProductPicture(kind.family(), colour, noun.form())).toList(), age);
    }

    private static Kind.Noun noun(Kind kind, int round) {
        return kind.nouns().get(kind.books() ? round * 7 % kind.nouns().size() : round % kind.nouns().size());
    }

    /** Designs in an order of the kind's own, and never twice with the same noun. */
    private String design(Kind kind, int round) {
        var order = Dice.of("designs " + kind.family()).shuffled(designs);
        kind.first().ifPresent(first -> {
            order.remove(first.design());
            order.add(0, first.design());
        });
        var nouns = kind.nouns().size();
        return order.get((round / nouns + round % nouns * (designs.size() / nouns)) % designs.size());
    }

    private List<PictureColour> colours(Kind kind, int form, int round, Dice dice) {
        var palette = palette(kind, form);
        if (round == 0 && kind.first().isPresent()) {
            return List.of(kind.first().get().colour());
        }
        var count = dice.between(1, palette.size());
        var start = round % palette.size();
        return IntStream.range(0, count).mapToObj(i -> palette.get((start + i) % palette.size())).toList();
    }

    private List<PictureColour> palette(Kind kind, int form) {
        var start = kind.first().filter(first -> form == 0).map(first -> first.colour().ordinal())
                .orElse(kind.family().ordinal() * 5 + form * 2);
        var count = form == 0 ? coloursPerShape : Math.max(1, coloursPerShape - 1);
        return IntStream.range(0, count).mapToObj(i -> COLOURS.get((start + i) % COLOURS.size())).toList();
    }

    private static List<String> categories(Kind kind) {
        return List.of(kind.section(), kind.department());
    }

    private List<DemoVariant> variants(Kind kind, String brand, List<PictureColour> colours, int age, Dice dice) {
        var span = kind.highest() - kind.lowest();
        var base = kind.lowest() + span * dice.below(100) * dice.between(40, 100) / 10_000;
        var reduced = dice.chance(11) && age >= OLD_ENOUGH_FOR_SALE;
        var article = ++articles;
        var options = kind.options().isEmpty() ? List.of(new Kind.Option(null, 100)) : kind.options();
        var variants = new ArrayList<DemoVariant>();
        for (var option : options) {
            for (var colour : colours) {
                var price = price(base * option.percent() / 100);
                var was = reduced ? price(base * option.percent() / 100 * dice.between(115, 140) / 100 + 1) : null;
                variants.add(new DemoVariant(sku(kind, brand, article, colour, option, options),
                        gtin(article, variants.size()), colour, option.label(), area(kind, option),
                        was == null ? price : was, was == null ? null : Long.valueOf(price),
                        kind.weight() * option.percent() / 100, stock(dice)));
            }
        }
        return variants;
    }

    private static Integer area(Kind kind, Kind.Option option) {
        return kind.areas().isEmpty() ? null : kind.areas().get(kind.options().indexOf(option));
    }

    /** Full euros become prices that end in 90 or 95 cents. */
    private static long price(int euro) {
        return euro * 100L + (euro % 3 == 0 ? 90 : 95);
    }

    private static Sku sku(Kind kind, String brand, int article, PictureColour colour, Kind.Option option,
            List<Kind.Option> options) {
        var house = brand.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        var size = option.label() == null ? "" : "-" + (char) ('A' + options.indexOf(option));
        return new Sku(house.substring(0, Math.min(4, house.length())) + "-" + kind.family().name().replace("_", "")
                + "-" + (1000 + article) + "-" + colour.name() + size);
    }

    /** Numbers of the range that GS1 leaves to shops for their own use (prefix 2). */
    private static Gtin gtin(int article, int variant) {
        return Gtin.of(String.format("2%09d%02d", article, variant));
    }

    private static int stock(Dice dice) {
        return switch (dice.weighted(4, 9, 87)) {
            case 0 -> 0;
            case 1 -> dice.between(1, 3);
            default -> dice.between(6, 140);
        };
    }

    static String slug(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
