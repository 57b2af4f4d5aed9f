-- Which price list a line's unit price is from, by its name of that day; none: the list price.
alter table order_line add price_list varchar(80);
