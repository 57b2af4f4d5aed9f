-- When a parcel is looked at again by itself: one whose booking is open soon, one on its way when nothing was heard.
alter table shipment add column next_check_at timestamptz;
alter table shipment add column checks int not null default 0;
create index ix_shipment_due on shipment (next_check_at) where next_check_at is not null;
