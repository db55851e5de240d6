/** What every list can be asked, and how it is turned from page to page. */
import { IsBoolean, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { fieldFault } from '../../domain/field-faults.js';
import { Refused } from '../../domain/refusals.js';

export class PageQuery {
  /** 每页条数,1 至 200 */
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** 上一页返回的 nextCursor */
  @IsOptional()
  @MaxLength(512)
  @Matches(/^[\w-]+$/, { message: 'not-a-cursor' })
  cursor?: string;

  /** 为 true 时返回总数 total(较慢) */
  @IsBoolean()
  total: boolean = false;
}

/** A place in a list: the sort values of the last item shown. */
export type Place = readonly (string | number | null)[];

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place a cursor names, or null when the list is asked from its beginning. */
export function placeOf(cursor: string | undefined, length: number): Place | null {
  if (cursor === undefined) return null;
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    // PostgreSQL has no text with a NUL in it.
    const isWord = (one: unknown) => one === null || (typeof one === 'string' ? !one.includes('\0') : Number.isFinite(one));
    if (Array.isArray(place) && place.length === length && place.every(isWord)) return place as Place;
  } catch {
    // Not JSON: not one of ours.
  }
  throw notACursor();
}

/** A cursor that is none of ours. */
export const notACursor = (pointer = '/cursor'): Refused => new Refused({ code: 'invalid' }, [fieldFault(pointer, 'not-a-cursor')]);

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

/** A page made of rows of which one more than the limit was asked for. */
export function pageOf<R, T>(rows: readonly R[], limit: number, view: (row: R) => T, place: (row: R) => Place, total?: number): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(place(last)) : null;
  return { items: shown.map(view), nextCursor, ...(total === undefined ? {} : { total }) };
}
