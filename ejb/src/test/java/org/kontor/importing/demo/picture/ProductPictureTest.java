package org.kontor.importing.demo.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductPictureTest {

    @Test
    void isTheSameToTheLastPointEveryTime() {
        var picture = new ProductPicture(PictureFamily.LOUNGE_CHAIR, PictureColour.CLAY, 1);
        assertArrayEquals(points(picture.draw()), points(picture.draw()));
    }

    @ParameterizedTest
    @EnumSource
    void showsEachShapeOfAFamilyOnItsOwn(PictureFamily family) {
        var seen = new HashSet<Integer>();
        for (var form = 0; form < family.forms(); form++) {
            var drawn = new ProductPicture(family, PictureColour.PINE, form).draw();
            assertEquals(960, drawn.getWidth());
            assertEquals(1200, drawn.getHeight());
            assertTrue(seen.add(Arrays.hashCode(points(drawn))), family + " " + form);
        }
    }

    @Test
    void differsFromColourToColour() {
        var seen = new HashSet<Integer>();
        for (var colour : PictureColour.values()) {
            assertTrue(seen.add(Arrays.hashCode(points(new ProductPicture(PictureFamily.MUG, colour, 0).draw()))));
        }
    }

    private static int[] points(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
