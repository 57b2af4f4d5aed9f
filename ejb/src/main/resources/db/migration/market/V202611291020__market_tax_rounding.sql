-- Where tax is rounded: of each piece, of each line, or once of each rate in the whole document.
alter table market
    add tax_rounding varchar(10) not null default 'DOCUMENT',
    add constraint ck_market_tax_rounding check (tax_rounding in ('UNIT', 'LINE', 'DOCUMENT'));
