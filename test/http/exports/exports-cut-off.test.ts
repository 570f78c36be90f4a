import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { Api } from '#test/support/http/api.ts';
import { Exporter, readNdjson } from '#test/support/http/exports.ts';
import { onCase, onOfficer } from '#test/support/projections/product-events.ts';

const CASES = 1_500;

let api: Api;
beforeAll(async () => {
  api = await Api.open();
  const opened = provinceLed.upTo('opened');
  await api.happened(
    Array.from({ length: CASES }, (_, nth) => opened.map((event) => onCase(uuid('ca5e', nth + 1), event))).flat(),
  );
});
afterAll(() => api[Symbol.asyncDispose]());

const asked = async (exporter: Exporter, format = 'ndjson') => {
  const answer = await exporter.ask({ list: 'cases', format });
  expect([answer.status, answer.body.total]).toEqual([201, CASES]);
  return String(answer.body.ticket);
};

/** Pages that were read of the register while something was done. */
const pagesReadDuring = async (act: () => Promise<void>): Promise<number> => {
  const read = vi.spyOn(api.system.projecting, 'read');
  try {
    await act();
    return read.mock.calls.filter(([model, query]) => model === 'case-register' && query === 'list').length;
  } finally {
    read.mockRestore();
  }
};

describe('Many pages', () => {
  it('come one after another, each line once', async () => {
    const exporter = new Exporter(api);
    const ticket = await asked(exporter);
    const pages = await pagesReadDuring(async () => {
      const { rows, end } = readNdjson((await exporter.download(ticket)).bytes);
      expect(end).toEqual({ end: true, rows: CASES });
      expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(CASES);
    });
    expect(pages).toBe(Math.ceil(CASES / 200));
  });
});

describe('A reader who goes away in the middle', () => {
  it('stops the reading at once, and what he has says nowhere that it is whole', async () => {
    const exporter = new Exporter(api);
    const ticket = await asked(exporter);
    const read = api.system.projecting.read.bind(api.system.projecting);
    const leaving = new AbortController();
    let pages = 0;
    // The third page is slow to come; he goes while it is read.
    const spy = vi.spyOn(api.system.projecting, 'read').mockImplementation(async (...args: Parameters<typeof read>) => {
      if (args[0] === 'case-register' && args[1] === 'list') {
        pages += 1;
        if (pages === 3) {
          await vi.waitFor(() => expect(received.length).toBeGreaterThan(0));
          leaving.abort();
        }
      }
      return read(...args);
    });
    const received: Uint8Array[] = [];
    try {
      const response = await exporter.begin(ticket, { signal: leaving.signal });
      const reading = (async () => {
        for await (const part of response.body ?? []) received.push(part);
      })();
      await expect(reading).rejects.toThrow('aborted');
      await vi.waitFor(async () => expect((await exporter.progress(ticket)).body.status).toBe('cut-off'));
      const after = pages;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(pages).toBe(after);
    } finally {
      spy.mockRestore();
    }
    expect(pages).toBeLessThanOrEqual(4);
    expect(Buffer.concat(received).toString()).not.toContain('"end":true');
    const { status, rows } = (await exporter.progress(ticket)).body;
    expect(status).toBe('cut-off');
    expect(rows).toBeLessThan(CASES);
  });
});

describe('What breaks on the server', () => {
  it.each(['csv', 'xlsx', 'ndjson'])(
    'breaks the answer off as well: no %s ends as if it were whole',
    async (format) => {
      const exporter = new Exporter(api);
      const ticket = await asked(exporter, format);
      const read = api.system.projecting.read.bind(api.system.projecting);
      let pages = 0;
      const spy = vi
        .spyOn(api.system.projecting, 'read')
        .mockImplementation(async (...args: Parameters<typeof read>) => {
          if (args[0] === 'case-register' && args[1] === 'list') {
            pages += 1;
            if (pages === 4) throw new Error('the disk is gone');
          }
          return read(...args);
        });
      try {
        const response = await exporter.begin(ticket);
        expect(response.status).toBe(200);
        await expect(response.arrayBuffer()).rejects.toThrow();
      } finally {
        spy.mockRestore();
      }
      expect((await exporter.progress(ticket)).body).toMatchObject({ status: 'cut-off', rows: 600, total: CASES });
    },
  );

  it('who loses his role while the file is written gets no more pages, and no end', async () => {
    const { officerId } = people.secondDistrictInspector;
    await api.happened([
      onOfficer(officerId, {
        type: 'RoleGranted',
        data: { role: 'provincial-inspector', territory: [], from: '2024-01-01' },
      }),
    ]);
    const exporter = new Exporter(api, { officerId });
    const headers = { 'X-Demo-Role': 'provincial-inspector' };
    const answer = await exporter.ask({ list: 'cases', format: 'csv' }, headers);
    expect(answer.body.total).toBe(CASES);
    const read = api.system.projecting.read.bind(api.system.projecting);
    let pages = 0;
    const spy = vi.spyOn(api.system.projecting, 'read').mockImplementation(async (...args: Parameters<typeof read>) => {
      if (args[0] === 'case-register' && args[1] === 'list') {
        pages += 1;
        if (pages === 2) {
          await api.happened([
            onOfficer(officerId, {
              type: 'RoleRevoked',
              data: { role: 'provincial-inspector', from: '2024-01-01', occurredOn: '2024-06-13' },
            }),
          ]);
        }
      }
      return read(...args);
    });
    try {
      const response = await exporter.begin(answer.body.ticket, { headers });
      expect(response.status).toBe(200);
      await expect(response.arrayBuffer()).rejects.toThrow();
    } finally {
      spy.mockRestore();
    }
    expect(pages).toBe(2);
    expect((await exporter.progress(answer.body.ticket)).body.status).toBe('cut-off');
    expect((await api.eventsOf(`access-${officerId}`)).length).toBe(1);
  });
});
