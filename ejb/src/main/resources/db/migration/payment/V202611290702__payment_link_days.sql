-- How many days an order that staff send to be paid holds its goods, and its pay link is good.
alter table payment_terms
    add column link_days int not null default 3,
    add constraint ck_payment_terms_link_days check (link_days between 1 and 30);
