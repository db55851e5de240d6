import { Ground, closeGround, makeDue } from './deadlines/ground.mjs';
const { createDataSource } = await import('../dist/platform/database.js');
const { Work } = await import('../dist/platform/work.js');
const { Ladder } = await import('../dist/casework/ladder.js');
const { log } = await import('../dist/platform/logging.js');
log.level='silent';
const g = await Ground.open(console.log);
const pgm = (await import('pg')).default;
let times = new Map();
const q = pgm.Client.prototype.query;
pgm.Client.prototype.query = function (...a) { const t0 = performance.now(); const text=(a[0]?.text ?? a[0]).slice?.(0,60)??''; const r = q.apply(this, a); if (r?.then) r.then(()=>{const x=times.get(text)??{n:0,ms:0}; x.n++; x.ms+=performance.now()-t0; times.set(text,x);},()=>{}); return r; };
try {
const cs = [['small',10000],['large',Number(process.env.N ?? 1000000)]];
for (const [n,d] of cs) { await g.addCounty(n,d); if (process.env.SQL) { await g.counties[n].client.query(process.env.SQL); } }
let num=0; const sum={};
for (let turn=0; turn<5; turn++) for (const [n] of turn%2?cs.toReversed():cs) {
  const c=g.counties[n];
  num++; await makeDue(c, 10000, num);
  const source = await createDataSource({ databaseUrl: c.workerUrl, databasePoolSize: 10 }, { name: 'w' }).initialize();
  const ladder = new Ladder(new Work(source));
  const ids=(await c.client.query(`SELECT id FROM deadline_rungs WHERE state='armed' AND fire_at <= legal_now() ORDER BY fire_at,id`)).rows.map(r=>Number(r.id));
  times=new Map(); const t0=performance.now();
  for (let i=0;i<ids.length;i+=200) await ladder.fire(ids.slice(i,i+200));
  const ms=performance.now()-t0;
  if (turn>0) (sum[n]??=[]).push(ms/ids.length*1000);
  console.log(turn,n,ids.length,ms.toFixed(0), [...times].sort((a,b)=>b[1].ms-a[1].ms).slice(0,5).map(([k,v])=>v.ms.toFixed(0)+' '+k.replace(/\s+/g,' ').slice(0,34)).join(' | '));
  await source.destroy(); await c.client.query('TRUNCATE outbox');
}
const mid=l=>l.toSorted((a,b)=>a-b)[1];
console.log('small',mid(sum.small).toFixed(0),'large',mid(sum.large).toFixed(0),(mid(sum.large)/mid(sum.small)).toFixed(2));
} finally { await closeGround(); }
