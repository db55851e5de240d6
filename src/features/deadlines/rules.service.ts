/** The rules behind the dates: what is in force, where each version came from, and what a deadline would be. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { RULE_IDS, type RuleId, isRuleId } from '../../domain/deadlines/deadline-rules.js';
import type { Explanation } from '../../domain/deadlines/explain.js';
import { refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { ruleVersions } from '../../persistence/reference.queries.js';
import { readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { previewRule } from './rule-preview.js';
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
    const { book, calendar } = await this.almanac.fresh();
    return previewRule(book, calendar, id, query);
  }
}
