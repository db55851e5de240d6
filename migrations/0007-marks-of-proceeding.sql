-- Every load of a proceeding asks its marks, voided ones too (who was once objected to): the index of the live ones does not serve that.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE INDEX marks_of_proceeding ON marks (proceeding_id);
