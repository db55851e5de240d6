/** A year as it is published: one person proposes it, another approves. */
import type { Actor } from '../../src/domain/actor.js';
import type { CalendarProposalsService } from '../../src/features/calendars/calendar-proposals.service.js';
import type { CalendarProposalView } from '../../src/features/calendars/calendar-proposal.view.js';
import { Form } from '../../src/platform/http/form.js';

const SOMEBODY_ELSE = '00000000-0000-7000-8000-00000000000f';

export async function publishYear(proposals: CalendarProposalsService, somebody: Actor, year: object): Promise<CalendarProposalView> {
  const proposed = await proposals.propose({ ...somebody, roles: ['system-admin'] }, null, Form.of(year));
  const { id } = JSON.parse(proposed.body) as { id: string };
  const approver: Actor = { ...somebody, id: SOMEBODY_ELSE, name: '督查吴', roles: ['county-supervisor'] };
  const approved = await proposals.step(approver, id, 'approve', { form: Form.of({}), ifMatch: '"1"', repeat: null });
  return JSON.parse(approved.body) as CalendarProposalView;
}
