/** What a deadline would be that started then, by the rules of a book. */
import type { Calendar } from '../../domain/calendar.js';
import type { RuleId } from '../../domain/deadlines/deadline-rules.js';
import { type Explanation, explain } from '../../domain/deadlines/explain.js';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, isLegalDate, legalDate } from '../../domain/legal-date.js';
import { Refused } from '../../domain/refusals.js';
import { readQuery } from '../../platform/http/form.js';
import { PreviewQuery } from './deadline.dto.js';

export function previewRule(book: RuleBook, calendar: Calendar, id: RuleId, query: unknown): Explanation {
  const { start, until } = readQuery(PreviewQuery, query);
  const startAt = isLegalDate(start) ? null : new Date(start);
  const day = startAt ? dayOf(startAt) : legalDate(start);
  const rule = book.on(id, day);
  if (!rule.term && !until) throw new Refused({ code: 'invalid' }, [fieldFault('/until', 'required')]);
  if (until !== undefined && until < day) throw new Refused({ code: 'invalid' }, [fieldFault('/until', 'too-small', { min: day })]);
  return explain({ rule, start: day, startAt, until: until === undefined ? null : legalDate(until) }, calendar);
}
