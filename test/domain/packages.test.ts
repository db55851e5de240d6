/** What goes along with a road, and what never does, over every road there is. */
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { PACKAGES, PACKAGE_SECTIONS, packageFor, packageRowOf, type PackageSource } from '../../src/domain/packages.js';
import { PROCEDURE_CODES } from '../../src/domain/procedures/codes.js';
import { ROAD_CODES, ROADS } from '../../src/domain/procedures/roads.js';
import { anAgreement } from './support.js';

const NUMBER = '230522196803050014';
const document = (id: string) => ({ id, kind: 'evidence', name: `${id}.jpg`, mediaType: 'image/jpeg', size: 3, sha256: 'ab' });

const party = (more: object = {}) => ({
  id: 'p',
  role: 'applicant',
  kind: 'person',
  name: '孙广田',
  idType: 'resident-id',
  idNumber: NUMBER,
  birthDate: '1968-03-05',
  phone: '13800000001',
  address: '友谊镇红旗社区3组12号',
  serviceAddress: '友谊镇红旗社区3组12号',
  eServiceConsent: true,
  representative: { name: '孙七', kind: 'entrusted', idNumber: NUMBER, phone: '13800000002' },
  ...more,
});

const source = (more: Partial<PackageSource> = {}): PackageSource => ({
  caseNo: 'YZ2026-000001',
  channel: 'window',
  disputeType: 'contract',
  title: '借款纠纷',
  facts: '借款到期未还',
  areaCode: '230522100000',
  registeredOn: '2026-03-02',
  source: { system: '12345', number: 'RX-1' },
  parties: [party()],
  withheldPartyIds: [],
  claims: [{ id: 'c', description: '归还借款', amount: '30000.00', requestedOn: '2026-03-01' }],
  agreement: { ...anAgreement().facts.agreement!, effectiveOn: '2026-03-05' as never },
  undisputedFacts: [document('u')],
  evidence: [document('e')],
  failure: {
    procedure: 'people-mediation',
    organisation: '友谊镇人民调解委员会',
    openedOn: '2026-03-02',
    endedOn: '2026-03-20',
    ground: 'no-agreement',
  },
  ...more,
});

/** The same thing with a secret in every object of it, under names nobody thought of. */
function haunted<T>(value: T, canary: string): T {
  if (Array.isArray(value)) return value.map((one) => haunted(one as unknown, canary)) as T;
  if (value === null || typeof value !== 'object') return value;
  const own = Object.entries(value).map(([name, one]) => [name, haunted(one as unknown, canary)]);
  return { ...Object.fromEntries(own), note: canary, concession: canary, sessions: [canary], marks: { willing: canary } } as T;
}

test.each(PROCEDURE_CODES)('%s has a row, and its package is what the row names', (procedure) => {
  const { sections, identifiers, law } = PACKAGES[procedure];
  expect(law.length).toBeGreaterThan(0);
  const made = packageFor(procedure, source());
  const there = {
    registration: made.registration !== null,
    parties: made.parties.length > 0,
    claims: made.claims.length > 0,
    agreement: made.agreement !== null,
    'undisputed-facts': made.undisputedFacts.length > 0,
    evidence: made.evidence.length > 0,
    'failure-report': made.failureReport !== null,
  };
  expect(there).toEqual(Object.fromEntries(PACKAGE_SECTIONS.map((section) => [section, sections.includes(section)])));
  expect(JSON.stringify(made).includes(NUMBER)).toBe(identifiers === 'full');
  expect(JSON.stringify(made).includes('13800000001')).toBe(identifiers === 'full');
});

it('every road we have is among them', () => expect(Object.keys(PACKAGES)).toEqual(expect.arrayContaining(ROADS.map(({ code }) => code))));

describe('no package of any road holds', () => {
  it('anything but its fields: not a note, a concession, a session or a mark, wherever the source holds one', () =>
    fc.assert(
      fc.property(fc.constantFrom(...ROAD_CODES, 'a-road-of-this-county'), fc.uuid(), fc.boolean(), (procedure, canary, hasFailed) => {
        const secret = haunted(source(hasFailed ? {} : { failure: null }), canary);
        expect(JSON.stringify(packageFor(procedure, secret))).not.toContain(canary);
      }),
      { numRuns: 500 },
    ));

  test.each(ROAD_CODES)('a draft that nobody signed: %s', (procedure) => {
    const draft = { ...anAgreement().facts.agreement!, effectiveOn: null, facts: '愿意让步至两万元' };
    const made = packageFor(procedure, source({ agreement: draft }));
    expect(made.agreement).toBeNull();
    expect(JSON.stringify(made)).not.toContain('让步');
  });
});

test.each(ROAD_CODES)('%s: the whereabouts of a person in danger do not go along, of the other they do as the row says', (procedure) => {
  const { parties } = packageFor(procedure, source({ parties: [party(), party({ id: 'other' })], withheldPartyIds: ['p'] }));
  const isFull = packageRowOf(procedure).identifiers === 'full';
  expect(
    parties.map(({ phone, address, serviceAddress, whereaboutsWithheld }) => [phone, address, serviceAddress, whereaboutsWithheld]),
  ).toEqual([
    ['138****0001', null, null, true],
    isFull
      ? ['13800000001', '友谊镇红旗社区3组12号', '友谊镇红旗社区3组12号', false]
      : ['138****0001', expect.stringContaining('*'), expect.stringContaining('*'), false],
  ]);
});

it('to a court go whole identifiers, as the application asks for them (民诉法解释 354); to an agency they go masked', () => {
  expect(packageFor('judicial-confirmation', source()).parties[0]).toMatchObject({ idNumber: NUMBER, phone: '13800000001' });
  expect(packageFor('petition', source()).parties[0]).toMatchObject({
    idNumber: '230*************14',
    birthDate: null,
    phone: '138****0001',
  });
});
