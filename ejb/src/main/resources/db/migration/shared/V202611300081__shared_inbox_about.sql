-- Staff look for messages by what they are about, whoever sent them.
create index ix_inbox_about on inbox (subject);
