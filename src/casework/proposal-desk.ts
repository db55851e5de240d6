/** Where proposals of rules and years are handed in and answered. What one is about, and what its approval brings about, is the room's. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { PROPOSAL_STEPS, type ProposalAction, seesProposals, stepRefusal, timeRefusal } from '../domain/reference-proposals.js';
import { Refused, refuse } from '../domain/refusals.js';
import { legalNow } from '../persistence/legal-clock.queries.js';
import {
  addProposal,
  answerProposal,
  listProposals,
  type NewProposal,
  type Proposal,
  type ProposalFilter,
  type ProposalKind,
  proposalNamed,
} from '../persistence/reference-proposal.queries.js';
import { Batch } from '../platform/batch.js';
import { type Answer, answer, type Done, replay } from '../platform/http/answer.js';
import { expectVersion } from '../platform/http/etag.js';
import { type Form, isUuid } from '../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../platform/http/page.dto.js';
import { ReasonDto, RemarkDto } from '../platform/http/reason.dto.js';
import { claim, type Repeat } from '../platform/idempotency.js';
import { type Tx, Work } from '../platform/work.js';

/** An approval about to be given. */
export interface Approval {
  /** The newest version now, read under the lock that keeps another from coming. */
  readonly newest: number;
  /** The days on which it would make a difference. */
  readonly days: readonly LegalDate[];
  /** Enters it as the next version. */
  enter(): Promise<unknown>;
}

/** What the desk asks of the room whose proposals it holds. */
export interface ProposalRoom<K extends ProposalKind> {
  readonly kind: K;
  /** Where its proposals are found. */
  readonly path: string;
  view(proposal: Proposal<K>): object;
  approval(tx: Tx, proposal: Proposal<K>, actor: Actor): Promise<Approval>;
}

export interface StepRequest {
  readonly form: Form;
  readonly ifMatch: string | undefined;
  readonly repeat: Repeat | null;
}

@Injectable()
export class ProposalDesk {
  constructor(private readonly work: Work) {}

  async list<K extends ProposalKind>(
    actor: Actor,
    { kind, view }: ProposalRoom<K>,
    { cursor, ...filter }: ProposalFilter & { cursor?: string },
  ): Promise<Page<object>> {
    const place = placeOf(cursor, 2);
    if (place && !(typeof place[0] === 'string' && !Number.isNaN(Date.parse(place[0])) && isUuid(place[1]))) throw notACursor();
    if (!seesProposals(actor)) throw refuse('role-missing', { who: '系统管理员、安全管理员、县级督导或审计员' });
    const rows = await this.work.read(actor, (tx) => listProposals(tx, kind, filter, place));
    return pageOf(rows, filter.limit, view, ({ proposedAt, id }) => [proposedAt.toISOString(), id]);
  }

  async one<K extends ProposalKind>(actor: Actor, kind: K, id: string): Promise<Proposal<K>> {
    const proposal = seesProposals(actor) ? await this.work.read(actor, (tx) => proposalNamed(tx, kind, id)) : undefined;
    if (!proposal) throw refuse('not-found');
    return proposal;
  }

  /** Nothing moves by it. @param read the request, judged */
  propose<K extends ProposalKind>(
    actor: Actor,
    { kind, path, view }: ProposalRoom<K>,
    repeat: Repeat | null,
    read: (tx: Tx) => Promise<Omit<NewProposal, 'id'>>,
  ): Promise<Answer> {
    return this.answered(actor, repeat, async (tx) => {
      const id = uuid();
      await addProposal(tx, { id, ...(await read(tx)) }, stamp(actor));
      return { status: 201, version: 1, location: `/api/v1/${path}/${id}`, view: view((await proposalNamed(tx, kind, id))!) };
    });
  }

  /** The row is locked: of two who answer at once, the second finds it answered. */
  step<K extends ProposalKind>(
    actor: Actor,
    room: ProposalRoom<K>,
    id: string,
    action: ProposalAction,
    { form, ifMatch, repeat }: StepRequest,
  ): Promise<Answer> {
    return this.answered(
      actor,
      repeat,
      async (tx) => {
        const proposal = (await proposalNamed(tx, room.kind, id))!;
        const { reason = null } = form.read(action === 'refuse' ? ReasonDto : RemarkDto) as RemarkDto;
        expectVersion(ifMatch, proposal.version);
        const refusal = stepRefusal(action, proposal, actor);
        if (refusal) throw new Refused(refusal);
        const approval = action === 'approve' ? await room.approval(tx, proposal, actor) : null;
        const late = approval && timeRefusal(proposal, approval.newest, approval.days, dayOf(await legalNow(tx)));
        if (late) throw new Refused(late);
        await answerProposal(tx, id, { state: PROPOSAL_STEPS[action].to, reason }, stamp(actor));
        await approval?.enter();
        return { version: proposal.version + 1, view: room.view((await proposalNamed(tx, room.kind, id))!) };
      },
      async (tx) => {
        if (!seesProposals(actor) || !(await proposalNamed(tx, room.kind, id, true))) throw refuse('not-found');
      },
    );
  }

  private answered(
    actor: Actor,
    repeat: Repeat | null,
    work: (tx: Tx) => Promise<Done>,
    find: (tx: Tx) => Promise<void> = async () => undefined,
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      await find(tx);
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const batch = new Batch();
      const made = answer(batch, actor.id, repeat, await work(tx));
      await batch.send(tx);
      return made;
    });
  }
}
