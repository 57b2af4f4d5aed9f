-- A method may be for some groups of customers only, or never for them.
alter table delivery_rule
    drop constraint ck_delivery_rule_scope,
    add constraint ck_delivery_rule_scope check (scope in ('CATEGORY', 'PRODUCT', 'GROUP'));
