import { refuse } from '../problems.ts';
import { publicRead, type Route } from '../route.ts';
import { readMetrics } from './contract.ts';
import { isDirect } from './only-direct.ts';

export type MetricsDependencies = Readonly<{
  /** Everything as it is now. */
  read(): Promise<Readonly<{ text: string; contentType: string }>>;
}>;

/** Figures for monitoring. They name no one; but how much is written, and what breaks, is nobody's business either. */
export const metricsRoutes = ({ read }: MetricsDependencies): readonly Route[] => [
  publicRead(readMetrics, async ({ request }) =>
    isDirect(request) ? read() : { problem: refuse({ code: 'DirectOnly' }) },
  ),
];
