-- Bank transfer may be for one group of customers only.
alter table payment_terms
    add transfer_group varchar(20),
    add constraint fk_payment_terms_group foreign key (transfer_group) references buyer_group;
