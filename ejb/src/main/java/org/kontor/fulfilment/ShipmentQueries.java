package org.kontor.fulfilment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.OrderNumber;
import org.kontor.shipping.TrackingNumber;

/** Reads parcels with their stories. Who may see them is decided by who may see the order. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShipmentQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TrackingLog log;

    /** The parcels of an order, oldest first. */
    public List<ShipmentView> of(OrderNumber order) {
        return views(query(Shipment.OF_ORDER).setParameter("order", order));
    }

    public Optional<ShipmentView> byNumber(String number) {
        return views(query(Shipment.BY_NUMBER).setParameter("number", number)).stream().findFirst();
    }

    public Optional<ShipmentView> byTracking(String carrier, TrackingNumber number) {
        return views(query(Shipment.BY_TRACKING).setParameter("carrier", carrier)
                .setParameter("trackingNumber", number.value()))
                .stream().findFirst();
    }

    /** Parcels that left the house up to and including a day, in the order of their ids, after the given id. */
    public List<ShipmentView> shippedUpTo(LocalDate day, long afterId, int limit) {
        return views(query(Shipment.SHIPPED_UP_TO).setParameter("day", day).setParameter("after", afterId)
                .setMaxResults(limit));
    }

    private List<ShipmentView> views(TypedQuery<Shipment> query) {
        var shipments = query.getResultList();
        var stories = log.stories(shipments);
        return shipments.stream().map(shipment -> shipment.view(stories.apply(shipment))).toList();
    }

    private TypedQuery<Shipment> query(String name) {
        return entities.createNamedQuery(name, Shipment.class).setHint(QueryHints.REFRESH, HintValues.TRUE)
                .setHint(QueryHints.BATCH, "s.lines").setHint(QueryHints.BATCH_TYPE, "IN");
    }
}
