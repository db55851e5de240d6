/** Who there is, by whose leave it is asked: bodies and mediators are known to all who work here, accounts to administrators and to a body's own head. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { ROADS, roadOf } from '../../domain/procedures/roads.js';
import type { AnyRoad } from '../../domain/procedures/grammar.js';
import { refuse } from '../../domain/refusals.js';
import {
  apiClients,
  type Found,
  mediators,
  type NoticeRow,
  organisations,
  rightsNotice,
  users,
  type Wanted,
} from '../../persistence/directory.queries.js';
import { type Page, type PageQuery, pageOf, type Place, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import type { ApiClientsQuery, MediatorsQuery, OrganisationsQuery, UsersQuery } from './directory.dto.js';
import {
  apiClientView,
  type ApiClientView,
  mediatorView,
  type MediatorView,
  organisationView,
  type OrganisationView,
  userView,
  type UserView,
} from './directory.view.js';
import { procedureView, type ProcedureView } from './procedure.view.js';

@Injectable()
export class DirectoryService {
  constructor(private readonly work: Work) {}

  async organisations(actor: Actor, query: OrganisationsQuery): Promise<Page<OrganisationView>> {
    const wanted = wantedBy(query, 1);
    const found = await this.work.read(actor, (tx) => organisations(tx, query, wanted));
    return shown(found, query, organisationView, ({ code }) => [code]);
  }

  async mediators(actor: Actor, query: MediatorsQuery): Promise<Page<MediatorView>> {
    const wanted = wantedBy(query, 2);
    const found = await this.work.read(actor, (tx) => mediators(tx, query, wanted));
    return shown(found, query, mediatorView, ({ name, username }) => [name, username]);
  }

  async users(actor: Actor, query: UsersQuery): Promise<Page<UserView>> {
    const wanted = wantedBy(query, 1);
    const filter = hasRole(actor, 'system-admin', 'security-admin') ? query : ownPeople(actor, query);
    const found = await this.work.read(actor, (tx) => users(tx, filter, wanted));
    return shown(found, query, userView, ({ username }) => [username]);
  }

  async apiClients(actor: Actor, query: ApiClientsQuery): Promise<Page<ApiClientView>> {
    const wanted = wantedBy(query, 1);
    if (!hasRole(actor, 'system-admin', 'security-admin')) throw refuse('role-missing', { who: '系统管理员或安全管理员' });
    const found = await this.work.read(actor, (tx) => apiClients(tx, query, wanted));
    return shown(found, query, apiClientView, ({ clientId }) => [clientId]);
  }

  procedures(query: PageQuery): Page<ProcedureView> {
    const { after, limit } = wantedBy(query, 1);
    const start = after ? ROADS.findIndex(({ code }) => code === after[0]) + 1 : 0;
    const found = { rows: ROADS.slice(start, start + limit + 1), total: query.total ? ROADS.length : undefined };
    return shown(found, query, procedureView, ({ code }) => [code]);
  }

  procedure(code: string): AnyRoad {
    const road = roadOf(code);
    if (!road) throw refuse('not-found');
    return road;
  }

  async rightsNotice(actor: Actor, version: string): Promise<NoticeRow> {
    const notice = version.includes('\0') ? undefined : await this.work.read(actor, (tx) => rightsNotice(tx, version));
    if (!notice) throw refuse('not-found');
    return notice;
  }
}

/** A head sees the people of his own body and no other's. */
function ownPeople(actor: Actor, query: UsersQuery): UsersQuery {
  if (!hasRole(actor, 'organisation-head')) throw refuse('role-missing', { who: '系统管理员、安全管理员或单位负责人' });
  if (query.organisationId !== undefined && query.organisationId.toLowerCase() !== actor.organisationId)
    throw refuse('role-missing', { who: '系统管理员或安全管理员' });
  return { ...query, organisationId: actor.organisationId };
}

const wantedBy = ({ limit, cursor, total }: PageQuery, keys: number): Wanted => ({ limit, after: placeOf(cursor, keys), total });

const shown = <R, T>({ rows, total }: Found<R>, { limit }: PageQuery, view: (row: R) => T, place: (row: R) => Place): Page<T> =>
  pageOf(rows, limit, view, place, total);
