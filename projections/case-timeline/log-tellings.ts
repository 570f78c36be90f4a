import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import type { FoldedMatterEvent } from '#domain/corruption-matter/evolve.ts';
import { type PlanEvent, planEventDefinitions } from '#domain/inspection-plan/events.ts';
import { planOf } from '#domain/inspection-plan/plan-year.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { type OfficerEvent, officerEventDefinitions } from '#domain/officer/events.ts';
import { policyEventDefinitions } from '#domain/policy/events.ts';
import { type UnitEvent, unitEventDefinitions } from '#domain/unit/events.ts';
import { calendarEventDefinitions } from '#domain/working-calendar/events.ts';
import type { Handler, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { actionSentence } from '#terms/accountability-sentences.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { type LawEvent, lawSentence } from '#terms/law-sentences.ts';
import { matterSentence } from '#terms/matter-sentences.ts';
import { officerSentence } from '#terms/officer-sentences.ts';
import { planSentence } from '#terms/plan-sentences.ts';
import { unitSentence } from '#terms/unit-sentences.ts';
import { officerName } from '../names/officer-names.ts';
import { actionTitle, matterTitle } from '../names/subject-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { holderName, nameHolder, namePersons, numberOf, personOf } from './log-persons.ts';
import {
  actionRight,
  headsConcerned,
  matterRight,
  openFor,
  type SubjectTelling,
  tellSubject,
  titleOfFirst,
} from './log-subjects.ts';
import { actionValues } from './values/action-values.ts';
import { matterValues } from './values/matter-values.ts';
import { lawValues, officerValues, planValues } from './values/other-values.ts';
import { unitValues } from './values/unit-values.ts';
import type { Values } from './values/value.ts';

type Told = LedgerEvent<string, object>;

/** What the engine hands to a handler of the type: its type and data fit. */
const as = <Event>({ type, data }: Told): Event => ({ type, data }) as Event;

const inBoth = (name: string): Bilingual => ({ vi: name, en: name });

/** Names of units as they were when it was recorded. */
const namesAt = (rows: Rows, { recordedAt }: Told) => ({
  unitOf: (code: string) => unitNameOn(rows, code, legalDateOf(recordedAt)),
  personOf: (personId: string) => holderName(rows, personId),
});

const matterNames = (rows: Rows, event: Told) => ({
  ...namesAt(rows, event),
  personOf: personOf(rows, identityOf(event.stream)),
});

type ValuesByType<Names> = Readonly<Record<string, Values<never, Names>>>;

/** What the event makes known, by the table of its kind. */
const valuesBy =
  <Names>(table: ValuesByType<Names>, names: (event: Told, rows: Rows) => Names): SubjectTelling['values'] =>
  (event, rows) =>
    // The engine hands over events of its definitions only; the table has a line for each, which takes its data.
    (table[event.type] as Values<object, Names> | undefined)?.(event.data, names(event, rows)) ?? [];

const matter: SubjectTelling = {
  kind: 'matter',
  right: matterRight,
  before: (event, rows) => namePersons(rows, identityOf(event.stream), event.data),
  title: (event, rows) => {
    const { type, data } = as<FoldedMatterEvent>(event);
    if (type !== 'MatterIdentified') return titleOfFirst(rows, identityOf(event.stream));
    return matterTitle(unitNameOn(rows, data.unit, data.occurredOn), data.topic);
  },
  sentence: (event, rows) => matterSentence({ type: event.type, data: { ...event.data } }, matterNames(rows, event)),
  values: valuesBy(matterValues, (event, rows) => ({
    ...matterNames(rows, event),
    numberOf: numberOf(rows, identityOf(event.stream)),
    titleOf: (matterId) => titleOfFirst(rows, matterId),
  })),
  heads: headsConcerned,
};

const action: SubjectTelling = {
  kind: 'accountability',
  right: actionRight,
  before: (event, rows) => {
    const { type, data } = as<ActionEvent>(event);
    if (type === 'AccountabilityActionOpened') {
      openFor(rows, event.number, { actionId: identityOf(event.stream), ...data });
    }
  },
  title: (event, rows) => {
    const { type, data } = as<ActionEvent>(event);
    if (type !== 'AccountabilityActionOpened') return titleOfFirst(rows, identityOf(event.stream));
    return actionTitle(unitNameOn(rows, data.unit, data.occurredOn), data);
  },
  sentence: ({ type, data }) => actionSentence({ type, data: { ...data } }),
  values: valuesBy(actionValues, () => undefined),
  heads: headsConcerned,
};

const unit: SubjectTelling = {
  kind: 'unit',
  before: (event, rows) => {
    const { type, data } = as<UnitEvent>(event);
    if (type === 'HeadAppointed' || type === 'DeputyAppointed') nameHolder(rows, data);
  },
  title: (event, rows) => inBoth(unitNameOn(rows, identityOf(event.stream), legalDateOf(event.recordedAt))),
  sentence: (event, rows) => unitSentence(as<UnitEvent>(event), namesAt(rows, event)),
  values: valuesBy(unitValues, (event, rows) => namesAt(rows, event)),
  heads: (event) => {
    const { type, data } = as<UnitEvent>(event);
    if (type === 'HeadAppointed' || type === 'DeputyAppointed' || type === 'TermEnded') return [data.personId];
    return type === 'FieldAssigned' ? [data.deputy] : [];
  },
};

const officer: SubjectTelling = {
  kind: 'officer',
  title: ({ stream }, rows) => inBoth(officerName(rows, identityOf(stream))),
  sentence: (event, rows) => officerSentence(as<OfficerEvent>(event), namesAt(rows, event)),
  values: valuesBy(officerValues, (event, rows) => namesAt(rows, event)),
};

const plan: SubjectTelling = {
  kind: 'plan',
  title: ({ stream }) => {
    const { year } = planOf(identityOf(stream));
    return { vi: `Kế hoạch thanh tra năm ${year}`, en: `Inspection plan of ${year}` };
  },
  sentence: (event, rows) => planSentence(as<PlanEvent>(event), namesAt(rows, event)),
  values: valuesBy(planValues, (event, rows) => namesAt(rows, event)),
};

const law: SubjectTelling = {
  kind: 'law',
  title: ({ type, stream }) =>
    type.startsWith('Calendar')
      ? { vi: `Lịch làm việc năm ${identityOf(stream)}`, en: `Working calendar of ${identityOf(stream)}` }
      : { vi: 'Quy định về thời hạn', en: 'Rules on terms' },
  sentence: (event) => lawSentence(as<LawEvent>(event)),
  values: valuesBy(lawValues, () => undefined),
};

const allOf = (definitions: readonly Readonly<{ type: string }>[], telling: SubjectTelling) =>
  // A handler is given events of its own type only.
  definitions.map(({ type }): [string, Handler] => [type, tellSubject(telling) as Handler]);

/** Every event, but of cases, that a reader may walk to. A case's own telling puts it into the log. */
export const subjectLogHandlers: Readonly<Record<string, Handler>> = Object.fromEntries([
  ...allOf(matterEventDefinitions, matter),
  ...allOf(actionEventDefinitions, action),
  ...allOf(unitEventDefinitions, unit),
  ...allOf(officerEventDefinitions, officer),
  ...allOf(planEventDefinitions, plan),
  ...allOf([...calendarEventDefinitions, ...policyEventDefinitions], law),
]);
