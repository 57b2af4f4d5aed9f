-- The one stop shop is a registration of the seller, for all of its sales (Directive 2006/112/EC, Article 369b); other
-- markets kept what held at home when they were added, with no way to change it.
update market set oss = home.oss from (select oss from market where home) home where market.oss <> home.oss;
