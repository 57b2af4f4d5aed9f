-- The state, province or county where the country has them in its addresses.
alter table cart add ship_region varchar(80), add bill_region varchar(80);
