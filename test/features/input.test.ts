import { expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { judicialConfirmation } from '../../src/domain/procedures/judicial-confirmation.js';
import { peopleMediation } from '../../src/domain/procedures/people-mediation.js';
import { InputReader, schemaFor } from '../../src/features/proceedings/input.js';
import { Form } from '../../src/platform/http/form.js';
import type { Tx } from '../../src/platform/work.js';
import { aFiledConfirmation, aParty, aProceeding, courtClient, dockingClerk, seatOf } from '../domain/support.js';

const [SUN, ZHOU, COUNSEL] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string, string];
const facts = aProceeding({ parties: [aParty(SUN, 'applicant', { representativeId: COUNSEL }), aParty(ZHOU, 'respondent')] });

const signedFor = (partyId: string) =>
  new InputReader().read(
    {} as Tx,
    peopleMediation,
    facts,
    'sign',
    new Form(Buffer.from(JSON.stringify({ signer: 'party', partyId, representativeId: COUNSEL, method: 'handwritten' }))),
    legalDate('2026-03-17'),
  );

it('one party’s counsel signs for that party, and for no other', async () => {
  expect((await signedFor(SUN)).asked.input).toMatchObject({ representativeId: COUNSEL });
  await expect(signedFor(ZHOU)).rejects.toMatchObject({ faults: [{ pointer: '/representativeId', code: 'unknown-reference' }] });
});

it('who writes down what a court did is asked for the proof; the court itself is not', () => {
  const unattended = seatOf(courtClient, { areaCode: '230522', hasAccount: false });
  const asked = ([actor, court]: [typeof courtClient, typeof unattended?]) => {
    const walk = aFiledConfirmation({}, court);
    const decision = walk.judge(actor, 'accept', null);
    return decision.allowed && schemaFor(judicialConfirmation, 'accept', walk.facts, decision)['required'];
  };
  expect(asked([dockingClerk, unattended])).toEqual(['courtCaseNo', 'documentId']);
  expect(asked([courtClient])).toEqual(['courtCaseNo']);
});
