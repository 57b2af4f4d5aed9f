-- What the carrier is to collect at the door for a parcel, and what it said that it collected; nothing for most parcels.
alter table shipment
    add collect_minor    bigint,
    add collect_currency varchar(3),
    add collected_minor  bigint,
    add collected_at     timestamptz,
    add constraint ck_shipment_collect check ((collect_minor is null) = (collect_currency is null) and collect_minor > 0),
    add constraint ck_shipment_collected check ((collected_minor is null) = (collected_at is null)
        and (collected_minor is null or collect_minor is not null and collected_minor between 0 and collect_minor));
create index ix_shipment_collect on shipment (order_number) where collect_minor is not null;
