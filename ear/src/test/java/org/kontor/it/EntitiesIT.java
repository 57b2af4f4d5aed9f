package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

class EntitiesIT extends ShippedEar {

    @PersistenceUnit(unitName = "../ejb.jar#kontor")
    private EntityManagerFactory factory;

    @Test
    void areFoundWithoutAListKeptByHand() {
        assertTrue(entities().count() >= 10, () -> "only " + entities().map(EntityType::getName).toList());
    }

    @Test
    void areWovenAtBuildTime() {
        assertAll(entities().map(entity -> () -> assertTrue(
                PersistenceWeaved.class.isAssignableFrom(entity.getJavaType()), entity.getName() + " is not woven")));
    }

    @Test
    void stayInsideTheirFeature() {
        assertAll(entities().map(entity -> () -> assertFalse(
                Modifier.isPublic(entity.getJavaType().getModifiers()), entity.getName() + " is public")));
    }

    private Stream<EntityType<?>> entities() {
        return factory.getMetamodel().getEntities().stream();
    }
}
