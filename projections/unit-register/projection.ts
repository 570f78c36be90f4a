import { readFileSync } from 'node:fs';
import type { UnitEvent } from '#domain/unit/events.ts';
import { defineReadModel, type Handlers, type Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { queries } from './queries.ts';

const insertName = (rows: Rows, code: string, name: string, from: string, document?: unknown): void => {
  rows.run(
    `insert into unit_name (code, from_on, name, document) values (:code, :from, :name, :document)
     on conflict do update set name = excluded.name, document = excluded.document`,
    { code, from, name, document: json(document) },
  );
  rows.remember('unit_text', code, name);
};

const insertParent = (rows: Rows, code: string, parent: string | null, from: string, document?: unknown): void => {
  rows.run(
    `insert into unit_parent (code, from_on, parent, document) values (:code, :from, :parent, :document)
     on conflict do update set parent = excluded.parent, document = excluded.document`,
    { code, from, parent, document: json(document) },
  );
};

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

type End = Readonly<{
  how: 'merged' | 'split' | 'abolished';
  from: string;
  owner: string;
  successors: readonly string[];
  owners?: readonly unknown[];
  ground?: string;
  document: unknown;
}>;

const endUnit = (rows: Rows, code: string, end: End): void => {
  rows.run(
    `update unit set end_how = :how, end_from = :from, end_owner = :owner, end_successors = :successors,
       end_owners = :owners, end_ground = :ground, end_document = :document where code = :code`,
    {
      code,
      how: end.how,
      from: end.from,
      owner: end.owner,
      successors: JSON.stringify(end.successors),
      owners: JSON.stringify(end.owners ?? []),
      ground: end.ground ?? null,
      document: json(end.document),
    },
  );
  for (const successor of end.successors) {
    rows.run(
      `insert into unit_succession (successor, code, from_on) values (:successor, :code, :from)
       on conflict do update set from_on = excluded.from_on`,
      { successor, code, from: end.from },
    );
  }
};

type Appointment = Extract<UnitEvent, { type: 'HeadAppointed' }>['data'];

const appoint = (rows: Rows, code: string, office: 'head' | 'deputy', term: Appointment): void => {
  rows.run(
    `insert into unit_term (code, office, person_id, from_on, until_on, name, post, level, acting, document)
     values (:code, :office, :person, :from, :until, :name, :post, :level, :acting, :document)
     on conflict do update set until_on = excluded.until_on, name = excluded.name, post = excluded.post,
       level = excluded.level, acting = excluded.acting, document = excluded.document`,
    {
      code,
      office,
      person: term.personId,
      from: term.from,
      until: term.until ?? null,
      name: term.name,
      post: term.post,
      level: term.level,
      acting: term.acting,
      document: json(term.document),
    },
  );
  if (office === 'head') rows.remember('unit_text', code, term.name);
};

const handlers = {
  UnitRegistered: ({ data: { code, name, kind, parent, validFrom, provisional } }, rows) => {
    rows.run(
      `insert into unit (code, kind, provisional, valid_from) values (:code, :kind, :provisional, :validFrom)
       on conflict do nothing`,
      { code, kind, provisional, validFrom },
    );
    insertName(rows, code, name, validFrom);
    insertParent(rows, code, parent, validFrom);
  },
  // What an inspector had put down was the first name and the first parent.
  UnitConfirmed: ({ stream, data: { name, kind, parent, validFrom } }, rows) => {
    const code = identityOf(stream);
    rows.run('update unit set kind = :kind, provisional = 0, valid_from = :validFrom where code = :code', {
      code,
      kind,
      validFrom,
    });
    for (const table of ['unit_name', 'unit_parent']) {
      rows.run(
        `delete from ${table} where code = :code and from_on = (select min(from_on) from ${table} where code = :code)`,
        { code },
      );
    }
    insertName(rows, code, name, validFrom);
    insertParent(rows, code, parent, validFrom);
  },
  UnitRenamed: ({ stream, data: { name, from, document } }, rows) =>
    insertName(rows, identityOf(stream), name, from, document),
  UnitMoved: ({ stream, data: { parent, from, document } }, rows) =>
    insertParent(rows, identityOf(stream), parent, from, document),

  UnitMerged: ({ stream, data: { into, from, document } }, rows) =>
    endUnit(rows, identityOf(stream), { how: 'merged', from, owner: into, successors: [into], document }),
  UnitSplit: ({ stream, data: { into, defaultOwner, owners, from, document } }, rows) =>
    endUnit(rows, identityOf(stream), { how: 'split', from, owner: defaultOwner, successors: into, owners, document }),
  UnitAbolished: ({ stream, data: { successor, ground, from, document } }, rows) =>
    endUnit(rows, identityOf(stream), {
      how: 'abolished',
      from,
      owner: successor,
      successors: [successor],
      ground,
      document,
    }),

  HeadAppointed: ({ stream, data }, rows) => appoint(rows, identityOf(stream), 'head', data),
  DeputyAppointed: ({ stream, data }, rows) => appoint(rows, identityOf(stream), 'deputy', data),
  TermEnded: ({ stream, data: { office, personId, from, until, reason, document } }, rows) => {
    rows.run(
      `update unit_term set until_on = :until, end_reason = :reason, end_document = :document
       where code = :code and office = :office and person_id = :personId and from_on = :from`,
      { code: identityOf(stream), office, personId, from, until, reason, document: json(document) },
    );
  },
  FieldAssigned: ({ stream, data: { deputy, topics, subUnits, from, document } }, rows) => {
    rows.run(
      `insert into unit_field (code, deputy, from_on, topics, sub_units, document)
       values (:code, :deputy, :from, :topics, :subUnits, :document)
       on conflict do update set topics = excluded.topics, sub_units = excluded.sub_units, document = excluded.document`,
      {
        code: identityOf(stream),
        deputy,
        from,
        topics: JSON.stringify(topics),
        subUnits: JSON.stringify(subUnits),
        document: json(document),
      },
    );
  },
  RemoteAreaFlagged: ({ stream, data: { remote, from, source } }, rows) => {
    rows.run(
      `insert into unit_remoteness (code, from_on, remote, source) values (:code, :from, :remote, :source)
       on conflict do update set remote = excluded.remote, source = excluded.source`,
      { code: identityOf(stream), from, remote, source },
    );
  },
} satisfies Handlers<UnitEvent>;

/** Units of the province: tree, names, heads, deputies, fields and succession, on any day as known at any moment. */
export const unitRegister = defineReadModel({
  name: 'unit-register',
  version: 2,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  searches: ['unit_text'],
  handlers,
  queries,
});
