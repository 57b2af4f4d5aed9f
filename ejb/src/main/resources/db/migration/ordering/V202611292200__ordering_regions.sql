-- The state, province or county where the country has them in its addresses; some countries have no postcodes.
alter table orders add ship_region varchar(80), add bill_region varchar(80), alter ship_postcode drop not null;
