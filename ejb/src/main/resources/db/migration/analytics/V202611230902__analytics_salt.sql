-- The salt of the day under which visitors are counted. Tomorrow it is deleted, and nobody can be recognised any more.
create table analytics_salt (
    business_date date  not null,
    secret        bytea not null,
    constraint pk_analytics_salt primary key (business_date)
);
