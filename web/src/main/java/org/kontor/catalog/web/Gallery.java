package org.kontor.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kontor.catalog.PictureView;
import org.kontor.catalog.ProductView;
import org.kontor.catalog.VariantView;
import org.kontor.web.Pictures;

/** The pictures of a product in one form: first those of its colour, then those of all; one of them large. */
public record Gallery(String src, String srcset, String alt, List<Thumb> thumbs) {

    private static final int LARGE = 960;
    private static final int SMALL = 320;

    /** A small picture that leads to the same page with it large. */
    public record Thumb(String id, String src, String alt, String href, boolean here) {
    }

    static Gallery of(ProductView product, VariantView chosen, int wanted) {
        var pictures = new ArrayList<PictureView>();
        product.pictures().stream().filter(each -> each.colour() != null && each.colour().equals(chosen.colour()))
                .forEach(pictures::add);
        product.pictures().stream().filter(each -> Objects.isNull(each.colour())).forEach(pictures::add);
        if (pictures.isEmpty()) {
            pictures.addAll(product.pictures());
        }
        if (pictures.isEmpty()) {
            return new Gallery(null, "", "", List.of());
        }
        var index = wanted >= 1 && wanted <= pictures.size() ? wanted - 1 : 0;
        var large = pictures.get(index);
        var base = "/p/" + product.slug() + "?sku=" + chosen.sku().value() + "&picture=";
        var thumbs = new ArrayList<Thumb>();
        for (var picture : pictures) {
            var number = thumbs.size() + 1;
            thumbs.add(new Thumb("picture-" + number, Pictures.src(picture.asset(), SMALL), picture.alt(),
                    base + number,
                    number == index + 1));
        }
        return new Gallery(Pictures.src(large.asset(), LARGE), Pictures.srcset(large.asset()), large.alt(),
                thumbs.size() > 1 ? thumbs : List.of());
    }

    public boolean pictured() {
        return src != null;
    }
}
