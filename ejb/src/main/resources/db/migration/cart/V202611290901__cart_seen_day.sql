-- The day from which the customer was told the last pieces of a line come; null when all of them are here.
alter table cart_line add column seen_day date;
