-- What the carrier is to collect at the door for a parcel, what it said that it collected, and what of it the
-- carrier keeps as its fee; nothing for most parcels.
alter table shipment
    add collect_minor    bigint,
    add collect_currency varchar(3),
    add collected_minor  bigint,
    add collected_at     timestamptz,
    add kept_minor       bigint,
    add constraint ck_shipment_collect check ((collect_minor is null) = (collect_currency is null) and collect_minor > 0),
    add constraint ck_shipment_kept check (kept_minor is null
        or collected_minor is not null and kept_minor between 1 and collected_minor),
    add constraint ck_shipment_collected check ((collected_minor is null) = (collected_at is null)
        and (collected_minor is null or collect_minor is not null and collected_minor between 0 and collect_minor));
create index ix_shipment_collect on shipment (order_number) where collect_minor is not null;
