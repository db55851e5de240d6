import { describe, expect, it, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CHAIN_START, type ChainedEvent, canonicalJson, eventHash } from '../../src/domain/event-hash.js';

const anEvent = (own: Partial<ChainedEvent> = {}): ChainedEvent => ({
  caseId: '0197a000-0000-7000-8000-000000000001',
  seq: 1,
  id: '0197a000-0000-7000-8000-0000000000e1',
  type: 'case-registered',
  proceedingId: null,
  at: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  actor: { kind: 'user', id: 'zhou', name: '周窗口', organisationId: 'petition' },
  data: { channel: 'visit', claims: [{ amount: '30000.00' }] },
  ...own,
});

/** The hash of the last event of a chain. */
const headOf = (events: ChainedEvent[]): string => events.reduce((head, event) => eventHash(head, event), CHAIN_START).toString('hex');

describe('canonical JSON', () => {
  test.each<[string, unknown, string]>([
    ['keys stand in code-unit order, at every depth', { b: 1, a: { d: null, c: [] } }, '{"a":{"c":[],"d":null},"b":1}'],
    ['capitals stand before small letters, and Chinese after both', { 甲: 1, a: 2, B: 3 }, '{"B":3,"a":2,"甲":1}'],
    ['the order of a list is part of what it says', [2, 1], '[2,1]'],
    ['what is not given is not there', { a: undefined, b: 1 }, '{"b":1}'],
    ['an empty place in a list is null', [undefined, 1], '[null,1]'],
    ['text is escaped as JSON escapes it', '甲"\n', '"甲\\"\\n"'],
    ['numbers and truth have one spelling', [1.0, 0.5, true, false], '[1,0.5,true,false]'],
    ['nothing is null', null, 'null'],
  ])('%s', (_, value, text) => expect(canonicalJson(value)).toBe(text));

  it('does not depend on who wrote the keys in which order', () => {
    const { actor, data, ...rest } = anEvent();
    expect(canonicalJson({ data, ...rest, actor })).toBe(canonicalJson(anEvent()));
  });

  it('is read back as the same value', () => expect(JSON.parse(canonicalJson(anEvent()))).toEqual(anEvent()));
});

describe('the chain', () => {
  const past = [anEvent(), anEvent({ seq: 2, type: 'handoff-offered' }), anEvent({ seq: 3, type: 'handoff-accepted' })];

  it('begins with 32 zero bytes', () => expect(CHAIN_START.equals(Buffer.alloc(32, 0))).toBe(true));

  it('hashes SHA-256 over the hash before and the event, so that anybody can check it', () => {
    const expected = createHash('sha256')
      .update(Buffer.concat([CHAIN_START, Buffer.from(canonicalJson(anEvent()))]))
      .digest('hex');
    expect(headOf([anEvent()])).toBe(expected);
  });

  test.each<[string, Partial<ChainedEvent>]>([
    ['case', { caseId: '0197a000-0000-7000-8000-000000000002' }],
    ['number', { seq: 9 }],
    ['id', { id: '0197a000-0000-7000-8000-0000000000e2' }],
    ['type', { type: 'case-closed' }],
    ['proceeding', { proceedingId: '0197a000-0000-7000-8000-000000000003' }],
    ['instant, by a millisecond', { at: '2026-03-02T01:00:00.001Z' }],
    ['day', { occurredOn: '2026-03-01' }],
    ['actor', { actor: { kind: 'user', id: 'zhou', name: '周窗户', organisationId: 'petition' } }],
    ['one fen deep in its data', { data: { channel: 'visit', claims: [{ amount: '30000.01' }] } }],
  ])('shows at its head when the first event had another %s', (_, changed) => {
    expect(headOf([{ ...past[0]!, ...changed }, ...past.slice(1)])).not.toBe(headOf(past));
  });

  it('shows that an event was left out, or that two changed places', () => {
    expect(headOf([past[0]!, past[2]!])).not.toBe(headOf(past));
    expect(headOf([past[1]!, past[0]!, past[2]!])).not.toBe(headOf(past));
  });
});
