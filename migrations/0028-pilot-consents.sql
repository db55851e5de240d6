-- That the parties of a pilot agreed to its terms being offered to others (个人信息保护法 23).
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

ALTER TABLE mass_offers ADD COLUMN consents jsonb NOT NULL DEFAULT '[]';
