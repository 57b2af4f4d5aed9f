insert into status_arrow values
    ('reservation', 'HELD', 'ALLOCATED'),
    ('reservation', 'HELD', 'RELEASED'),
    ('reservation', 'HELD', 'EXPIRED'),
    ('reservation', 'ALLOCATED', 'RELEASED'),
    ('reservation', 'RELEASED', 'HELD'),
    ('reservation', 'EXPIRED', 'HELD');
