/** The rules behind the dates: what is in force, what a deadline would be, and a version that a county adds. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { RULE_IDS, type RuleId, isRuleId } from '../../domain/deadlines/deadline-rules.js';
import { type Explanation, explain } from '../../domain/deadlines/explain.js';
import { amended, versionRefusals } from '../../domain/deadlines/rule-amendment.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, isLegalDate, legalDate, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Almanac, digestOf } from '../../casework/almanac.js';
import { addRuleVersion, ruleVersions } from '../../persistence/reference.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { type Form, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { Work } from '../../platform/work.js';
import { PreviewQuery } from './deadline.dto.js';
import { AddRuleVersionDto } from './rule.dto.js';
import { type DeadlineRuleView, type RuleHistoryView, ruleHistoryView, ruleView } from './rule.view.js';

@Injectable()
export class RulesService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  /** The newest version of each rule. */
  async list(query: unknown): Promise<Page<DeadlineRuleView>> {
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isRuleId(String(place[0]))) throw notACursor();
    const { book } = await this.almanac.fresh();
    const start = place ? RULE_IDS.indexOf(place[0] as RuleId) + 1 : 0;
    const rows = RULE_IDS.slice(start, start + limit + 1).map((id) => book.newest(id));
    return pageOf(rows, limit, ruleView, ({ id }) => [id], total ? RULE_IDS.length : undefined);
  }

  /** Every version of one rule, and where each came from. */
  async history(actor: Actor, id: string): Promise<{ view: RuleHistoryView; version: number }> {
    if (!isRuleId(id)) throw refuse('not-found');
    const rows = await this.work.read(actor, (tx) => ruleVersions(tx, id));
    // A process that just started has entered none yet.
    if (rows.length === 0) await this.almanac.fresh();
    const all = rows.length > 0 ? rows : await this.work.read(actor, (tx) => ruleVersions(tx, id));
    return { view: ruleHistoryView(id, all), version: all.length };
  }

  /** What a deadline would be that started then. */
  async preview(id: string, query: unknown): Promise<Explanation> {
    if (!isRuleId(id)) throw refuse('not-found');
    const { start, until } = readQuery(PreviewQuery, query);
    const startAt = isLegalDate(start) ? null : new Date(start);
    const day = startAt ? dayOf(startAt) : legalDate(start);
    const { book, calendar } = await this.almanac.fresh();
    const rule = book.on(id, day);
    if (!rule.term && !until) throw new Refused({ code: 'invalid' }, [fieldFault('/until', 'required')]);
    if (until !== undefined && until < day) throw new Refused({ code: 'invalid' }, [fieldFault('/until', 'too-small', { min: day })]);
    return explain({ rule, start: day, startAt, until: until === undefined ? null : legalDate(until) }, calendar);
  }

  /** Deadlines that start from its first day on are born under it; those that run keep the version they were born under. */
  async add(actor: Actor, id: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    if (!isRuleId(id)) throw refuse('not-found');
    const { book } = await this.almanac.anew();
    const done = await this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { basis, ...change } = form.read(AddRuleVersionDto);
      if (!hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '系统管理员' });
      const before = book.on(id, change.effectiveFrom as LegalDate);
      const row = amended(before, change);
      const refusals = versionRefusals(row, before);
      if (refusals.length > 0) throw new Refused(refusals);
      const version = await addRuleVersion(tx, { ruleId: id, digest: digestOf(row), row }, basis, stamp(actor));
      if (version === null) throw refuse('rule-version-known');
      const batch = new Batch();
      const view = ruleView({ ...row, id, version, origin: 'county' });
      const made = answer(batch, actor.id, repeat, { status: 201, version, location: `/api/v1/deadline-rules/${id}`, view });
      await batch.send(tx);
      return made;
    });
    // Whoever asks this process next is answered by what was just entered.
    await this.almanac.anew();
    return done;
  }
}
