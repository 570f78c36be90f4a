import { v7 as uuid } from 'uuid';
import type { BenchRow, Figure } from '../bench-row.ts';
import { startConstant, startProduct, untilReady } from '../bench-server.ts';
import { formatCount, formatRate } from '../figures.ts';
import { type Post, postAll } from '../http-load.ts';
import type { AnnouncedCase, BenchLedger } from '../ledger-of-size.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';

const CONNECTIONS = 64;

/** Findings reported to 64 cases at once: authorised, decided, durable and in the read models when they are answered. */
export const commandOverHttp: BenchRow = {
  id: 'S6',
  what: `\`POST\` of a finding, authorised, durable, projected, ${CONNECTIONS} connections`,
  yardstick: 'Express 5 + JSON + zod answering a constant',
  better: 'at-least',
  mustReach: 0.3,
  aim: 0.6,
  unit: 'ratio',
  run: async ({ quick, largeLedger }) => {
    const { ledger } = await largeLedger();
    await using product = await startProduct(ledger.folder);
    await using constant = await startConstant();
    await untilReady(product);
    const count = quick ? 200 : 1_500;
    const load = { count, connections: CONNECTIONS };
    // It answers many times faster: as many requests as ours would be over before anything about its speed is known.
    const constantCount = count * 4;
    const constantLoad = { ...load, count: constantCount };
    // Compilers settle after thousands of requests: both sides get the same number of them first.
    const warmUp = { ...load, count: quick ? 0 : 6_000 };
    for (const { url } of [product, constant]) await postAll(url, warmUp, (index) => findingFor(ledger, index, {}));
    const figures: Figure[] = [];
    for (const label of ['without sealed text', 'with a sealed text']) {
      const details =
        label === 'without sealed text' ? {} : { details: 'Biên bản làm việc ghi ba lần giao nhận tiền.' };
      const { ratio, ours, yardstick } = await measurePairs(
        quick ? 1 : 5,
        () => perSecond(count, () => postAll(product.url, load, (index) => findingFor(ledger, index, details))),
        () =>
          perSecond(constantCount, () =>
            postAll(constant.url, constantLoad, (index) => findingFor(ledger, index, details)),
          ),
      );
      figures.push({
        label: `${label}, ${formatCount(ledger.events)} events`,
        value: ratio,
        ours: formatRate(ours),
        yardstick: formatRate(yardstick),
      });
    }
    return figures;
  },
};

const findingFor = ({ announcedCases, inspectorId }: BenchLedger, index: number, details: object): Post => {
  const { caseId, unit } = announcedCases[index % Math.min(CONNECTIONS, announcedCases.length)] as AnnouncedCase;
  return {
    path: `/api/v1/cases/${caseId}/findings`,
    headers: { 'X-Demo-Officer': inspectorId, 'Idempotency-Key': uuid() },
    body: JSON.stringify({
      topic: 'citizen-reception',
      summary: 'Sổ tiếp công dân không ghi kết quả giải quyết của mười hai lượt tiếp.',
      ...details,
      unit,
      from: '2025-01-06',
      to: '2025-08-29',
      occurredOn: '2026-11-20',
    }),
  };
};
