import express from 'express';
import { z } from 'zod';

// The yardstick of S6: what the framework, a JSON body and a check of its shape cost by themselves.
const findingSchema = z.strictObject({
  topic: z.string(),
  summary: z.string().max(1_000),
  details: z.string().max(10_000).optional(),
  unit: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  occurredOn: z.iso.date(),
});

// As large as what the product answers to the same request.
const ANSWER = {
  identity: '019a4782-b620-7f21-8d4c-c74efc8b94e1',
  revision: 4,
  ledgerNumber: 10_316,
  repeated: false,
  events: [
    {
      id: '019a4782-b620-7f21-8d4c-c74efc8b94e2',
      number: 10_316,
      revision: 4,
      type: 'FindingReported',
      recordedAt: '2025-11-20T02:11:05.123Z',
      data: {
        findingId: 'F2',
        topic: 'citizen-reception',
        summary: 'Sổ tiếp công dân không ghi kết quả giải quyết của mười hai lượt tiếp.',
        unit: '99.901.02',
        from: '2025-01-06',
        to: '2025-08-29',
        reportedBy: '018919c3-a700-714a-b3fd-738635928234',
        occurredOn: '2025-11-20',
      },
    },
  ],
};

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.post('/api/v1/cases/:caseId/findings', (request, response) => {
  const parsed = findingSchema.safeParse(request.body);
  response.status(parsed.success ? 201 : 422).json(ANSWER);
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(`http://127.0.0.1:${address.port}`);
});
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
