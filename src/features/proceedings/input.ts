/** Reads the input of a step: the row it asks for, its fields, and whether what it names exists. */
import { Injectable } from '@nestjs/common';
import { fieldFault } from '../../domain/field-faults.js';
import type { LegalDate } from '../../domain/legal-date.js';
import type { Asked } from '../../domain/procedures/conditions.js';
import { matches, stepsNamed } from '../../domain/procedures/decide.js';
import { type ProceedingFacts, type SeatFacts, instalmentsOf } from '../../domain/procedures/facts.js';
import { type InputRows, type JsonSchema, joinedInput, jsonSchemaOf, withProof } from '../../domain/procedures/fields.js';
import type { AnyRoad, AnyStep } from '../../domain/procedures/grammar.js';
import { termFaults } from '../../domain/procedures/term-faults.js';
import type { TermInput } from '../../domain/procedures/terms.js';
import { bodiesIn, isFor } from '../../domain/procedures/ways.js';
import { type FieldFault, Refused } from '../../domain/refusals.js';
import { superiorsOfMany } from '../../persistence/organisation.queries.js';
import { documentOfCase, mediatorNamed, noticeVersion, organisationNamed } from '../../persistence/proceeding.queries.js';
import { claimsOfCase } from '../../persistence/written-words.queries.js';
import { type ActionInput, validatorOf } from '../../platform/http/field-validators.js';
import type { Form } from '../../platform/http/form.js';
import type { Tx } from '../../platform/work.js';

/** Days of an act that has none of its own: it happened when the paper says. */
const OWN_DAYS = ['on', 'filedOn', 'servedOn', 'docketedOn', 'rulingDate'] as const;
/** Days that may lie ahead. */
const MAY_LIE_AHEAD = new Set(['until', 'effectiveOn', 'hearingOn', 'performBy']);

/**
 * Rows of an action that can be meant where the proceeding stands; where none can, those of its variant; all of them where it has none, so that what
 * is sent can be read and then refused.
 */
function rowsHere(road: AnyRoad, action: string, { state, variant }: ProceedingFacts): readonly AnyStep[] {
  const all = stepsNamed(road, action);
  const own = all.filter((row) => isFor(row, variant));
  const here = own.filter(({ from }) => from.includes(state));
  return [here, own, all].find((rows) => rows.length > 0) ?? [];
}

const joinedInputOf = (steps: readonly AnyStep[]): InputRows =>
  steps.length === 1 ? (steps[0]!.input ?? {}) : joinedInput(steps.map(({ input }) => input ?? {}));

/** The input as this caller has to send it now: who writes down what another did sends the proof too. */
export function schemaFor(road: AnyRoad, action: string, facts: ProceedingFacts, { mirrored }: { mirrored: boolean }): JsonSchema {
  const input = joinedInputOf(rowsHere(road, action, facts));
  return jsonSchemaOf(mirrored ? withProof(input) : input);
}

export interface ReadInput {
  asked: Asked;
  /** The mediator the input names. */
  handler: ProceedingFacts['handler'];
}

/** Whether a body of this kind may fill the seats that an input of this name is for, in the step that is asked for. */
function fits(road: AnyRoad, steps: readonly AnyStep[], name: string, kind: string, type: string): boolean {
  if (type.startsWith('court') && kind !== 'court') return false;
  return steps.some(({ leaves = [] }) =>
    leaves
      .flatMap((effect) => ('seat' in effect && effect.from === name ? [road.seats[effect.seat]!] : []))
      .every(({ kinds }) => kinds.length === 0 || kinds.includes(kind)),
  );
}

@Injectable()
export class InputReader {
  /** Versions of the notice of rights that were found: one that was given to somebody is never taken back. */
  private readonly notices = new Set<string>();

  /**
   * @throws Refused 400 with a pointer to every fault, across fields too
   */
  async read(tx: Tx, road: AnyRoad, facts: ProceedingFacts, action: string, form: Form, today: LegalDate): Promise<ReadInput> {
    const { rows, steps } = this.rowsFor(road, facts, action, form);
    const input = form.read(validatorOf(rows, action));
    const faults = this.futureDays(input, today);
    const found = await this.references(tx, road, facts, { rows, steps }, input);
    faults.push(...found.faults);
    if (Array.isArray(input['terms'])) {
      const ids = facts.parties.map(({ id }) => id);
      faults.push(...termFaults(input['terms'] as TermInput[], ids));
    }
    if ('instalmentId' in rows && 'termId' in rows && !input['instalmentId'] && !input['termId'])
      faults.push(fieldFault('/instalmentId', 'required'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    const own = OWN_DAYS.map((name) => input[name]).find((day) => day !== undefined);
    return {
      asked: {
        input,
        on: (own ?? input['occurredOn'] ?? today) as LegalDate,
        organisations: found.organisations,
        superiors: await this.superiors(tx, road, facts, found.organisations),
      },
      handler: found.handler,
    };
  }

  /** Rows of one name are told apart by where the road is and by what is sent; when nothing fits, all of their fields say what may be sent. */
  private rowsFor(road: AnyRoad, facts: ProceedingFacts, action: string, form: Form): { rows: InputRows; steps: readonly AnyStep[] } {
    const steps = rowsHere(road, action, facts);
    const body = form.value;
    const given = body !== null && typeof body === 'object' ? (body as ActionInput) : {};
    const fitting = steps.filter(({ when }) => matches(when, given));
    if (fitting.length === 1) return { rows: fitting[0]!.input ?? {}, steps: fitting };
    return { rows: joinedInputOf(steps), steps };
  }

  private futureDays(input: ActionInput, today: LegalDate): FieldFault[] {
    return Object.entries(input).flatMap(([name, value]) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !MAY_LIE_AHEAD.has(name) && value > today
        ? [fieldFault(`/${name}`, 'in-the-future')]
        : [],
    );
  }

  private async references(
    tx: Tx,
    road: AnyRoad,
    facts: ProceedingFacts,
    { rows, steps }: { rows: InputRows; steps: readonly AnyStep[] },
    input: ActionInput,
  ): Promise<{ faults: FieldFault[]; organisations: Record<string, SeatFacts>; handler: ProceedingFacts['handler'] }> {
    const faults: FieldFault[] = [];
    const organisations: Record<string, SeatFacts> = {};
    let handler: ProceedingFacts['handler'] = null;
    const unknown = (name: string, code: 'unknown-reference' | 'not-a-party' = 'unknown-reference') =>
      faults.push(fieldFault(`/${name}`, code));
    for (const [name, row] of Object.entries(rows)) {
      const value = input[name];
      if (row === 'documents' || row === 'documents?') {
        for (const [index, id] of ((value ?? []) as string[]).entries())
          if (!(await documentOfCase(tx, id, facts.caseId))) unknown(`${name}/${index}`);
      }
      if (row === 'retyped-claims?' && value) {
        const ids = (value as { id: string }[]).map(({ id }) => id);
        const known = await claimsOfCase(tx, facts.caseId, ids);
        for (const [index, id] of ids.entries()) if (!known.has(id)) unknown(`${name}/${index}/id`);
      }
      if (typeof row !== 'string' || typeof value !== 'string') continue;
      switch (row.replace('?', '')) {
        case 'party':
          if (!facts.parties.some(({ id }) => id === value)) unknown(name, 'not-a-party');
          break;
        case 'representative':
          // Nobody acts for a party but its own: the other side's counsel does not.
          if (!facts.parties.some(({ id, representativeId }) => representativeId === value && id === input['partyId'])) unknown(name);
          break;
        case 'instalment':
          if (!instalmentsOf(facts.agreement).some(({ id }) => id === value)) unknown(name);
          break;
        case 'term':
          if (!facts.agreement?.terms.some(({ id, instalments }) => id === value && instalments.length > 0)) unknown(name);
          break;
        case 'mediator':
          handler =
            (await mediatorNamed(tx, value, [
              facts.organisationId,
              ...Object.values(facts.seats).map(({ organisationId }) => organisationId),
            ])) ?? null;
          if (!handler) unknown(name);
          break;
        case 'document':
          if (!(await documentOfCase(tx, value, facts.caseId))) unknown(name);
          break;
        case 'notice':
          if (!(await this.isNotice(tx, value))) unknown(name);
          break;
        case 'court':
        case 'organisation': {
          const organisation = await organisationNamed(tx, value);
          if (organisation && fits(road, steps, name, organisation.kind, row)) {
            const { id, ...rest } = organisation;
            organisations[name] = { organisationId: id, ...rest };
          } else unknown(name);
        }
      }
    }
    return { faults, organisations, handler };
  }

  /** Who stands above whom matters only where somebody is named. */
  private async superiors(tx: Tx, road: AnyRoad, facts: ProceedingFacts, named: Record<string, SeatFacts>): Promise<Asked['superiors']> {
    return Object.keys(named).length > 0 ? superiorsOfMany(tx, bodiesIn(road, facts)) : undefined;
  }

  private async isNotice(tx: Tx, version: string): Promise<boolean> {
    if (!this.notices.has(version) && (await noticeVersion(tx, version))) this.notices.add(version);
    return this.notices.has(version);
  }
}
