-- How many minutes an order holds its goods while it is paid by card; a provider's page lives half an hour at least.
alter table payment_terms
    add column card_minutes int not null default 40,
    add constraint ck_payment_terms_card_minutes check (card_minutes between 35 and 720);
