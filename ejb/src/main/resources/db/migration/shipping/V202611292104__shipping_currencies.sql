-- A method in a zone may have a table for each currency.
alter table delivery_service drop constraint uq_delivery_service_method;
alter table delivery_service add constraint uq_delivery_service_method unique (zone_id, method_code, currency);
