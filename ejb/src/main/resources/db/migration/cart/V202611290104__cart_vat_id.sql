-- The VAT id of a buyer who orders for a business.
alter table cart add vat_id varchar(20);
