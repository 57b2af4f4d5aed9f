-- The state, province or county where the country has them in its addresses; some countries have no postcodes.
alter table customer_address add region varchar(80), alter postcode drop not null;
