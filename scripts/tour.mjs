/**
 * `npm run tour [url]`: plays three fictional disputes and one more for every other road against a running demo over HTTP, with every role in demo time, and
 * says in Chinese and English what each of them sees. Ends with a code that is not zero when something is not as the clerk's dossiers say it must be.
 */
import { award } from './tour/award.mjs';
import { boundary } from './tour/boundary.mjs';
import { dates } from './tour/dates.mjs';
import { ditch } from './tour/ditch.mjs';
import { duty } from './tour/duty.mjs';
import { entrusted } from './tour/entrusted.mjs';
import { land } from './tour/land.mjs';
import { loan } from './tour/loan.mjs';
import { Narrator, pageText } from './tour/narrator.mjs';
import { order } from './tour/order.mjs';
import { petition } from './tour/petition.mjs';
import { reconsideration } from './tour/reconsideration.mjs';
import { CannotGoOn, Service } from './tour/service.mjs';
import { DOSSIERS, Stage } from './tour/stage.mjs';
import { traffic } from './tour/traffic.mjs';
import { unanswered } from './tour/unanswered.mjs';
import { wages } from './tour/wages.mjs';

/** What is played beside the three dossiers, in the order of a day: one act for each other road, each a dispute of its own. */
const ACTS = { petition, boundary, order, duty, entrusted, land, award, traffic, reconsideration };

/** The dossiers are dated: what is later than this has gone by when somebody moved demo time before. */
const LAST_FIRST_DAY = '2026-03-02';
const FRESH = 'DATA_DIR=/tmp/yizhan-tour PORT=3100 npm run up    然后 then    PORT=3100 npm run tour';

const url = process.argv[2] ?? process.env.YIZHAN_URL ?? `http://localhost:${process.env.PORT || 3000}`;
const service = new Service(url);
const narrator = new Narrator();

try {
  await play();
} catch (fault) {
  if (!(fault instanceof CannotGoOn)) throw fault;
  console.error(`\n${fault.message}`);
  process.exitCode = 1;
}
if (narrator.faults.length > 0) process.exitCode = 1;

async function play() {
  narrator.title(
    '一站:三件纠纷从登记到法院,其余程序各走一遍',
    'Yizhan: three disputes from the desk to the court, and every other road once',
  );
  narrator.seen(DOSSIERS.note);
  const { today } = await service.time();
  if (today > LAST_FIRST_DAY)
    throw new CannotGoOn(
      `演示时间已到 ${today},晚于案卷开始的 ${LAST_FIRST_DAY},且不能倒退。请另起一个新的演示:\n` +
        `Demo time is ${today}, later than the dossiers begin, and never runs backwards. Start a fresh demo in an empty folder:\n    ${FRESH}`,
    );
  await service.look();
  const stages = {
    loan: new Stage(service, narrator, 'loan'),
    wages: new Stage(service, narrator, 'wages'),
    ditch: new Stage(service, narrator, 'ditch'),
    unanswered: new Stage(service, narrator, 'unanswered', {}),
    dates: new Stage(service, narrator, 'dates', {}),
  };
  const acts = Object.entries(ACTS).flatMap(([name, act]) => act(new Stage(service, narrator, name, {})));
  for (const name of ['loan', 'wages', 'ditch']) narrator.seen(`[${name}] ${DOSSIERS[name].title}:${DOSSIERS[name].road}`);
  if (today > '2026-02-09')
    narrator.seen(
      `[wages] 发生在 ${today} 之前的步骤按实际日期补录 steps of before ${today} are typed afterwards with their own days: deadlines run from the act`,
    );

  const scenes = [
    ...wages(stages.wages),
    ...loan(stages.loan),
    ...unanswered(stages.unanswered),
    ...ditch(stages.ditch),
    ...dates(stages.dates),
    ...acts,
  ];
  scenes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let day = '';
  for (const { on, at, play: scene } of scenes) {
    const { fired } = await service.moveTo(at ?? on);
    const shown = on < today ? `${on}` : on;
    if (shown !== day || fired > 0) narrator.day((day = shown), fired);
    await scene();
  }
  await end(stages.loan);
}

/** What the party sees with nothing but the code, and what stands on the record. */
async function end({ ids }) {
  narrator.title('当事人凭查询码看到的页面', 'the public page, with nothing but the code');
  const page = await service.fetch('GET', `/track/${ids.trackingCode}`, { headers: { accept: 'text/html' } });
  for (const line of pageText(page.text)) narrator.seen(line);
  narrator.check(page.status === 200 && !/孙广田|周长顺|13900001101|30000/.test(page.text), '没有个人信息 nothing personal');
  narrator.check(/12348/.test(page.text), '始终写明法院、仲裁和 12348 courts and 12348 always stand there');

  narrator.title('时间线', 'the timeline');
  let cursor = '';
  do {
    const { body } = await service.as('registrar.mediation').get(`/api/v1/cases/${ids.case}/timeline?limit=100${cursor}`);
    for (const { seq, occurredOn, type, actor, data } of body.items)
      narrator.seen(`${String(seq).padStart(3)} ${occurredOn} ${type}${data.title ? ` ${data.title}` : ''} · ${actor.name}`);
    cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
  } while (cursor);

  const wrong = narrator.faults.length;
  narrator.title(
    wrong === 0 ? `走完 ${narrator.steps} 步,全部相符` : `走完 ${narrator.steps} 步,${wrong} 处不符`,
    wrong === 0 ? `${narrator.steps} steps, all as expected` : `${wrong} of ${narrator.steps} steps are not as expected`,
  );
  for (const fault of narrator.faults) narrator.seen(`✗ ${fault}`);
  narrator.seen(`Swagger UI: ${service.url}/docs    查询页 public page: ${service.url}/track/${ids.trackingCode}`);
}
