/** Which open dates a year would move, before it stands. */
import { Calendar, type CalendarYear } from '../../domain/calendar.js';
import { houseSeenBy, inHouse } from '../../domain/deadlines/house-days.js';
import { lastDay } from '../../domain/deadlines/last-day.js';
import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import type { LegalDate } from '../../domain/legal-date.js';
import type { Edition } from '../../casework/almanac.js';
import { calendarVersions, latestCalendars } from '../../persistence/publication.queries.js';
import { calendarSpellings, type GroupedDates, groupedDates } from '../../persistence/recount.queries.js';
import type { Tx } from '../../platform/work.js';
import type { CalendarPreviewView, MoveView } from './calendar.view.js';

const SHOWN_MOVES = 500;

/** Nothing is written. Deadlines that share rule, start and history share their fate, so each kind is counted once, however many there are. */
export async function previewYear(tx: Tx, { book, house }: Edition, year: Omit<CalendarYear, 'version'>): Promise<CalendarPreviewView> {
  const stands = (await calendarVersions(tx, year.year)).at(-1);
  const next: CalendarYear = { ...year, version: (stands?.version ?? 0) + 1 };
  const calendar = new Calendar([...(await latestCalendars(tx)), next]);
  const dueOf = (group: GroupedDates, rule: DeadlineRule): LegalDate => {
    const { startDate: start, startAt, untilDate: until, suspensions, extensions } = group;
    const whole = { rule, start, startAt: startAt ? new Date(startAt) : null, until, suspensions, extensions };
    const inside = inHouse(whole, calendar, houseSeenBy(group.ownerKind, house(group.organisationId)));
    return lastDay(inside.reckoning, inside.calendar).due;
  };

  const spellings = (await calendarSpellings(tx)).filter((text) => leansOn(text, year.year));
  const groups = spellings.length > 0 ? await groupedDates(tx, spellings) : [];
  const moves = new Map<string, MoveView>();
  let looked = 0;
  let moved = 0;
  for (const group of groups) {
    looked += group.deadlines;
    // What only another version of the program can count is left to it.
    if (!book.has(group.ruleId, group.ruleVersion)) continue;
    const rule = book.find(group.ruleId, group.ruleVersion)!;
    const due = dueOf(group, rule);
    if (due === group.dueDate) continue;
    moved += group.deadlines;
    const key = `${group.ruleId} ${group.dueDate} ${due}`;
    const deadlines = group.deadlines + (moves.get(key)?.deadlines ?? 0);
    moves.set(key, { ruleId: group.ruleId, title: rule.title, oldDue: group.dueDate, newDue: due, deadlines });
  }
  const sorted = [...moves.values()].sort((a, b) => b.deadlines - a.deadlines || (a.oldDue < b.oldDue ? -1 : 1));
  return { year: year.year, version: next.version, looked, moved, moves: sorted.slice(0, SHOWN_MOVES) };
}

const leansOn = (calendarVersion: string, year: number): boolean => calendarVersion.split(',').some((part) => part.startsWith(`${year}:`));
