/** Bodies and people beside those of the demo county: a neighbouring county, a farm, whoever a test needs one more of. */
import { v7 as uuid } from 'uuid';
import type { OrganisationKind } from '../../src/domain/organisation-kinds.js';
import type { House } from './house.js';

export interface NewBody {
  code: string;
  name: string;
  kind: OrganisationKind;
  areaCode: string;
  parentId?: string;
  /** Its account, with the password of the demo county. */
  account?: string;
  role?: string;
}

/** @returns the id of the body */
export async function addBody(
  { database }: House,
  { code, name, kind, areaCode, parentId, account, role = 'clerk' }: NewBody,
): Promise<string> {
  const id = uuid();
  await database.query('INSERT INTO organisations (id, code, name, kind, area_code, parent_id) VALUES ($1, $2, $3, $4, $5, $6)', [
    id,
    code,
    name,
    kind,
    areaCode,
    parentId ?? null,
  ]);
  if (account)
    await database.query(
      `INSERT INTO users (id, username, name, organisation_id, roles, password_hash) SELECT $1, $2, $2, $3, ARRAY[$4], password_hash FROM users WHERE username = 'clerk.petition'`,
      [uuid(), account, id, role],
    );
  return id;
}

/** A dispute as a desk registers it, about people nobody else's test knows. */
export const aDispute = (title: string, more: object = {}): Record<string, unknown> => ({
  channel: 'window',
  disputeType: 'neighbour',
  title,
  facts: '排水沟堵塞,多次协商未果',
  areaCode: '230522100000',
  parties: [
    { role: 'applicant', kind: 'person', name: `${title}甲`, phone: '13800000001' },
    { role: 'respondent', kind: 'person', name: `${title}乙`, phone: '13800000002' },
  ],
  ...more,
});
