import { z } from 'zod';
import { defineRead, none } from '../contract.ts';

/** Also at `/metrics`, where monitoring looks by itself. Who may read it is not asked of a person: see `only-direct.ts`. */
export const readMetrics = defineRead({
  resource: 'health',
  path: '/metrics',
  action: 'public',
  params: none,
  query: none,
  media: 'text/plain',
  summary: {
    vi: 'Số liệu vận hành (dạng Prometheus); chỉ đọc được trên chính máy này, không qua proxy',
    en: 'Figures for monitoring (Prometheus text format); on this machine only, and through no proxy',
  },
  answer: z.string().meta({ description: 'Prometheus text format 0.0.4' }),
});
