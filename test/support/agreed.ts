/** A loan dispute of the committee in 友谊, as far on its way as a test begins with. */
import type { House } from './house.js';
import { DOSSIERS, Story } from './story.js';

export const SUN = '孙广田';
export const ZHOU = '周长顺';
export const registrar = 'registrar.mediation';
export const li = 'mediator.li';
export const court = 'court-client';

/** Mediation is under way before mediator Li. */
export async function inMediation(house: House, more: object = {}): Promise<Story> {
  const story = new Story(house, DOSSIERS.loan);
  await story.registers(registrar, { channel: 'window', source: undefined, ...more });
  await story.opens(registrar, 'mediation', { procedure: 'people-mediation' });
  for (const name of [SUN, ZHOU]) await story.willing(registrar, 'mediation', name);
  await story.does(registrar, 'mediation', 'accept');
  await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
  await story.does(li, 'mediation', 'open-mediation');
  return story;
}

/** Everybody has signed: the agreement is in force from today. */
export async function agreed(house: House): Promise<Story> {
  const story = await inMediation(house);
  await story.does(li, 'mediation', 'draft-agreement', story.draft(ZHOU));
  await story.signedByAll(registrar, li, 'mediation', [SUN, ZHOU]);
  return story;
}

/** Both have joined, and the application lies with the court. */
export async function filed(house: House, courtCode: 'court-youyi' | 'court-sifangtai' = 'court-youyi'): Promise<Story> {
  const story = await agreed(house);
  await story.opens(registrar, 'confirmation', { procedure: 'judicial-confirmation' });
  for (const name of [SUN, ZHOU]) await story.does(registrar, 'confirmation', 'join-application', { partyId: story.party(name) });
  await story.does(registrar, 'confirmation', 'file', { courtId: house.county.organisations[courtCode], competence: 'party-domicile' });
  return story;
}
