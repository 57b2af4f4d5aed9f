-- The version of the provider's language in which a message is written, where it names one. Of older messages nobody knows.
alter table inbox add column api_version varchar(40);
