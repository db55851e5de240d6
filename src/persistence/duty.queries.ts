/** Reads who sits at a centre, and who can be called there. */
import type { Duty } from '../domain/duties.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Subject } from '../domain/organisation-subjects.js';
import type { Tx } from '../platform/work.js';

export interface DutyRow extends Duty {
  organisation: string;
  subjects: Subject[];
  contact: string;
}

const OF_CENTRE = `SELECT d.id, d.organisation_id AS "organisationId", o.name AS organisation, o.subjects, d.kind, d.from_date AS "from", d.to_date AS "to", d.weekdays, d.contact
  FROM duties d JOIN organisations o ON o.id = d.organisation_id WHERE d.centre_id = $1 AND d.from_date <= $2 AND o.active ORDER BY d.made_at, d.id`;

/** What was entered of days up to this one, oldest first. */
export const dutiesOf = (tx: Tx, centreId: string, until: LegalDate): Promise<DutyRow[]> => tx.rows(OF_CENTRE, [centreId, until]);

export const doesDutyAt = async (tx: Tx, centreId: string, organisationId: string): Promise<boolean> =>
  (await tx.row('SELECT FROM duties WHERE centre_id = $1 AND organisation_id = $2 LIMIT 1', [centreId, organisationId])) !== undefined;
