package org.kontor.it;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Vector;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * A column as an entity sees it.
 *
 * @param type     what is read from it, before any converter
 * @param optional whether it may be null; null where the mapping leaves that to the table, as keys and values of
 *                 several columns do
 */
record MappedColumn(String entity, String feature, String table, String name, Class<?> type, Boolean optional) {

    static List<MappedColumn> of(EntityManagerFactory factory) {
        var found = new ArrayList<MappedColumn>();
        JpaHelper.getServerSession(factory).getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .forEach(descriptor -> descriptor.getMappings()
                        .forEach(mapping -> read(descriptor, mapping, false, found)));
        return found;
    }

    private static void read(ClassDescriptor entity, DatabaseMapping mapping, boolean inside,
            List<MappedColumn> found) {
        if (mapping instanceof AggregateObjectMapping value) {
            value.getReferenceDescriptor().getMappings().forEach(part -> read(entity, part, true, found));
        } else if (mapping instanceof AggregateCollectionMapping values) {
            values.getReferenceDescriptor().getMappings().forEach(part -> read(entity, part, true, found));
        } else if (mapping instanceof DirectCollectionMapping values) {
            found.add(of(entity, values.getDirectField(), values.getDirectField().getType(), false));
        } else {
            fields(mapping).forEach(field -> found.add(of(entity, field, type(entity, mapping, field),
                    inside || entity.getPrimaryKeyFields().contains(field))));
        }
    }

    /** A collection of other entities lies in their table, not in ours. */
    private static List<DatabaseField> fields(DatabaseMapping mapping) {
        Vector<DatabaseField> fields = mapping.isCollectionMapping() ? new Vector<>() : mapping.getFields();
        return List.copyOf(fields);
    }

    private static Class<?> type(ClassDescriptor entity, DatabaseMapping mapping, DatabaseField field) {
        if (mapping instanceof ForeignReferenceMapping other) {
            var target = other.getReferenceDescriptor();
            return target.getObjectBuilder().getMappingForField(target.getPrimaryKeyFields().get(0))
                    .getAttributeClassification();
        }
        var read = mapping.getFieldClassification(field);
        return read == null ? mapping.getAttributeClassification() : read;
    }

    private static MappedColumn of(ClassDescriptor entity, DatabaseField field, Class<?> type, boolean leftToTable) {
        return new MappedColumn(entity.getAlias(), feature(entity.getJavaClass()),
                field.getTableName().toLowerCase(Locale.ROOT), field.getName().toLowerCase(Locale.ROOT), type,
                leftToTable ? null : field.isNullable());
    }

    private static String feature(Class<?> entity) {
        return entity.getPackageName().substring("org.kontor.".length()).split("\\.")[0];
    }

    @Override
    public String toString() {
        return entity + ": " + table + "." + name;
    }
}
