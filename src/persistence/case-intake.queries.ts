/** What a registration must know before it writes: legal time, the next number, and which cases may be the same dispute or the same matter. */
import type { LegalDate } from '../domain/legal-date.js';
import { type OlderCase, SAME_MATTER_DAYS } from '../domain/same-matter.js';
import type { Tx } from '../platform/work.js';

/** A case that may be the same dispute, with what it has in common with the new one. */
export interface AlikeRow {
  caseId: string;
  caseNo: string;
  title: string;
  disputeType: string;
  areaCode: string;
  registeredOn: LegalDate;
  /** How many of the new case's parties are in it, by number and by name. */
  sameIdNumbers: number;
  sameNames: number;
  sameSourceNumber: boolean;
  samePhone: boolean;
  /** The registering body reads it. Other desks' cases are a secret: nobody but the county centre is told of them. */
  own: boolean;
}

export interface Intake {
  now: Date;
  caseNo: string;
  alike: AlikeRow[];
  /** Cases of the county, not of one's own desk alone, in which people of these names and numbers stand. Nobody is shown them for that. */
  older: OlderCase[];
}

/** What a registration looks for in all channels. */
export interface Likeness {
  /** Of each party; null where there is none to go by. */
  names: (string | null)[];
  idNumbers: (string | null)[];
  phones: (string | null)[];
  /** Each party's name as it was told, with his number, where it is known. */
  people: { name: string; idNumber: string | null }[];
  disputeType: string;
  source: { system: string; number: string } | null;
}

/** Who bears the same name is another where the numbers of both are known and differ. What was merged is found in the case that goes on. Takes $7 to $10. */
const OLDER = `coalesce((SELECT jsonb_agg(jsonb_build_object('caseId', f.id, 'disputeType', f.dispute_type, 'roles', f.roles, 'lastDay', f.last_day)) FROM (
         SELECT c.id, c.dispute_type, c.last_day, array_agg(DISTINCT m.role) AS roles
         FROM unnest($8::text[], $9::text[]) AS p(name, number)
         CROSS JOIN LATERAL (SELECT y.id, y.case_id, y.role FROM parties y WHERE y.name = p.name AND y.taken_back_at IS NULL AND (y.id_number IS NULL OR p.number IS NULL OR y.id_number = p.number)
           UNION SELECT y.id, y.case_id, y.role FROM parties y WHERE y.id_number = p.number AND y.taken_back_at IS NULL) m
         CROSS JOIN LATERAL (SELECT id, dispute_type, coalesce((closed_at AT TIME ZONE 'Asia/Shanghai')::date, registered_on) AS last_day FROM cases WHERE id = m.case_id AND merged_into_id IS NULL OFFSET 0) c
         WHERE c.dispute_type = $7 AND c.last_day >= legal_today() - $10::int
         GROUP BY c.id, c.dispute_type, c.last_day HAVING count(DISTINCT m.id) >= 2
         ORDER BY c.id DESC LIMIT 5) f), '[]')`;

/**
 * Legal time, the next number, and the open cases of the county that name the same persons, telephone or source number. Of each name, number and
 * telephone the newest are looked at, and the closest twenty at most come back: a common name costs no more than a rare one.
 */
export async function prepareIntake(tx: Tx, organisationId: string, like: Likeness): Promise<Intake> {
  const row = await tx.row<Intake>(
    `SELECT legal_now() AS now, next_case_no(extract(year FROM legal_today())::int) AS "caseNo",
       coalesce((SELECT jsonb_agg(to_jsonb(f)) FROM (
         SELECT c.id AS "caseId", c.case_no AS "caseNo", c.title, c.dispute_type AS "disputeType", c.area_code AS "areaCode", c.registered_on AS "registeredOn",
           m."sameIdNumbers", m."sameNames", m."sameSourceNumber", m."samePhone", r.own IS NOT NULL AS own
         FROM (
           SELECT case_id, count(DISTINCT who) FILTER (WHERE how = 'id') AS "sameIdNumbers", count(DISTINCT who) FILTER (WHERE how = 'name') AS "sameNames",
             bool_or(how = 'source') AS "sameSourceNumber", bool_or(how = 'phone') AS "samePhone"
           FROM (SELECT y.case_id, y.how, n.who FROM unnest($2::text[], $3::text[], $6::text[]) WITH ORDINALITY AS n (name, number, phone, who)
                   CROSS JOIN LATERAL (
                     (SELECT case_id, 'name' AS how FROM parties WHERE name = n.name AND taken_back_at IS NULL ORDER BY case_id DESC LIMIT 30)
                     UNION ALL (SELECT case_id, 'id' FROM parties WHERE id_number = n.number AND taken_back_at IS NULL ORDER BY case_id DESC LIMIT 20)
                     UNION ALL (SELECT case_id, 'phone' FROM parties WHERE phone = n.phone AND taken_back_at IS NULL ORDER BY case_id DESC LIMIT 20)) y
                 UNION ALL SELECT y.case_id, 'source', 0 FROM (SELECT number_key($4) AS key) n
                   CROSS JOIN LATERAL (SELECT case_id FROM case_numbers WHERE key = n.key AND system = $5 ORDER BY case_id DESC LIMIT 20) y) found
           GROUP BY case_id
           -- One name alone is no sign.
           HAVING bool_or(how IN ('id', 'source')) OR count(DISTINCT who) >= 2 OR count(DISTINCT how) >= 2
           ORDER BY bool_or(how = 'source') DESC, count(DISTINCT who) DESC, "sameIdNumbers" DESC, case_id DESC LIMIT 20) m
         -- Looked up one by one (OFFSET 0): a plan made for any names would read every case of the desk instead.
         LEFT JOIN LATERAL (SELECT true AS own FROM case_readers WHERE reader_id = $1 AND case_id = m.case_id OFFSET 0) r ON true
         CROSS JOIN LATERAL (SELECT id, case_no, title, dispute_type, area_code, registered_on FROM cases WHERE id = m.case_id AND closed_at IS NULL OFFSET 0) c) f), '[]') AS alike,
       ${OLDER} AS older`,
    [
      organisationId,
      like.names,
      like.idNumbers,
      like.source?.number ?? null,
      like.source?.system ?? null,
      like.phones,
      like.disputeType,
      like.people.map(({ name }) => name),
      like.people.map(({ idNumber }) => idNumber),
      SAME_MATTER_DAYS,
    ],
  );
  return row!;
}
