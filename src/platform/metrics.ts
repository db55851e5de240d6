/** What Prometheus reads. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const httpSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'How long requests took, by route pattern',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});

export const signIns = new Counter({
  name: 'sign_ins_total',
  help: 'Token requests, by grant and result',
  labelNames: ['grant', 'result'] as const,
  registers: [metrics],
});

export const pulseGauge = new Gauge({
  name: 'deadline_pulse',
  help: 'How far reminders, news and sweeps are behind',
  labelNames: ['of'] as const,
  registers: [metrics],
});

export const alarmGauge = new Gauge({
  name: 'deadline_alarm',
  help: '1 while reminders, news or sweeps are late',
  labelNames: ['alarm'] as const,
  registers: [metrics],
});

export const proofGauge = new Gauge({
  name: 'deadline_proof',
  help: 'What the last daily proof found, by what must be zero',
  labelNames: ['zero'] as const,
  registers: [metrics],
});

export const measureRequest = (method: string, route: string, status: number, seconds: number): void =>
  httpSeconds.observe({ method, route, status }, seconds);
