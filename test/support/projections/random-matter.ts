import type { ActionCommand } from '#domain/accountability-action/commands.ts';
import type { MatterCommand } from '#domain/corruption-matter/commands.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { DocumentRef } from '#domain/document.ts';
import { upheldCorruptActs } from '#domain/inspection-case/finding-state.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { superiorPaper } from '#test/support/domain/action.ts';
import { ask as askAction } from '#test/support/domain/action-commands.ts';
import { extend } from '#test/support/domain/facts.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { ask as askCase } from '#test/support/domain/inspection-commands.ts';
import { courtPaper, managerPaper, policePaper, refOf } from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';
import { paper } from '#test/support/domain/papers.ts';
import { onUnit } from './product-events.ts';
import type { Random } from './random.ts';
import { paperOf } from './random-step.ts';
import { happenOnAction, happenOnCase, happenOnMatter, type World } from './random-world.ts';

const UNITS: readonly string[] = [c.department, c.hospital, c.commune, c.secondCommune];
const headOf = (unit: string): string => uuid('0ff5', 80 + UNITS.indexOf(unit));

/** Heads of the units, as they may be asked for. */
export const HEADS = UNITS.map(headOf);

/** Each matter has an action of the same number, each case three of both. */
const idsOf = (caseId: string, n: number) => {
  const number = Number(caseId.slice(-2)) * 10 + n;
  return { matterId: uuid('3a77', number), actionId: uuid('ac71', number) };
};

/** Those of the first case, for questions. */
export const MATTER_IDS = [1, 2, 3].map((n) => idsOf(uuid('ca5e', 1), n).matterId);
export const ACTION_IDS = [1, 2, 3].map((n) => idsOf(uuid('ca5e', 1), n).actionId);

/** Whoever headed the units when it happened: without them nobody could answer. */
export const appointHeads = (world: World): void => {
  for (const unit of UNITS) {
    const event: UnitEvent = {
      type: 'HeadAppointed',
      data: {
        personId: headOf(unit),
        name: 'Hồ Thị Trưởng',
        post: 'Thủ trưởng',
        level: 'unit-head',
        acting: false,
        from: '2021-01-01',
        until: '2023-06-30',
        document: paper({ signedOn: '2020-12-20', year: 2020 }),
      },
    };
    world.facts = extend(world.facts, { units: { [unit]: [event] } });
    world.events.push(onUnit(unit, event));
  }
};

/** Something happens to a corruption matter of the case, or to whoever answers for it. */
export const actOnMatter = (world: World, caseId: string, random: Random, now: string): void => {
  const inspection = world.facts.cases.get(caseId);
  if (inspection === undefined || upheldCorruptActs(inspection).length === 0) return;
  const { matterId, actionId } = idsOf(caseId, 1 + random.below(3));
  const matter = world.facts.matters.get(matterId);
  if (matter === undefined) happenOnMatter(world, identification(inspection, caseId, matterId, random, now));
  else if (random.chance(8)) link(world, caseId, { matterId, actionId }, now);
  else if (random.chance(3))
    happenOnMatter(world, aboutMatter(matter, matterId, idsOf(caseId, 1).matterId, random, now));
  else if (world.facts.actions.has(actionId)) happenOnAction(world, aboutAction(actionId, random, now));
  else {
    const opening = { matterId, personId: headOf(matter.unit), office: 'head', occurredOn: legalDateOf(now) } as const;
    happenOnAction(world, askAction.OpenAction(opening, { now, identity: actionId }));
  }
};

const link = (world: World, caseId: string, { matterId, actionId }: ReturnType<typeof idsOf>, now: string): void => {
  const how = { now, identity: caseId };
  const occurredOn = legalDateOf(now);
  happenOnCase(world, askCase.LinkMatter({ matterId, occurredOn }, how));
  happenOnCase(world, askCase.LinkAccountability({ actionId, occurredOn }, how));
};

const identification = (
  inspection: InspectionCase,
  caseId: string,
  identity: string,
  random: Random,
  now: string,
): MatterCommand => {
  const finding = random.pick(upheldCorruptActs(inspection));
  const data = {
    caseId,
    findingIds: [finding.findingId],
    unit: finding.unit,
    topic: finding.topic,
    actCode: finding.actCode ?? '2.1.b',
    from: '2022-01-01',
    to: '2022-12-31',
    offenders: random.chance(4) ? [] : [{ personId: uuid('9e45', 50 + random.below(4)), name: 'Người Bị Nghi' }],
    occurredOn: legalDateOf(now),
  };
  return ask.IdentifyMatter(data, { by: 'leader', now, identity });
};

const aboutMatter = (
  { offenders }: CorruptionMatter,
  identity: string,
  into: string,
  random: Random,
  now: string,
): MatterCommand => {
  const occurredOn = legalDateOf(now);
  const how = { by: 'head', now, identity } as const;
  const number = 1 + random.below(4);
  const personId = offenders[0]?.personId ?? uuid('9e45', 50);
  const order: DocumentRef = refOf(managerPaper(1 + random.below(4), occurredOn));
  const letter = paperOf(random, 'letter', c.provincialInspectorate, occurredOn);
  const police = { document: policePaper(number, occurredOn), receivedOn: occurredOn };
  const manager = { personId, document: managerPaper(number, occurredOn), receivedOn: occurredOn };
  const judgment = {
    document: courtPaper(number, occurredOn),
    receivedOn: occurredOn,
    effectiveOn: random.chance(2) ? occurredOn : '2025-03-01',
    offenders: [{ personId, outcome: { kind: 'imprisonment' as const, months: 12 + random.below(200) } }],
  };
  return random.pick<() => MatterCommand>([
    () => ask.NameOffenders({ offenders: [{ personId: uuid('9e45', 50 + random.below(4)) }], occurredOn }, how),
    // Few are merged or cleared.
    () =>
      random.chance(6) ? ask.MergeMatter({ into, occurredOn }, how) : ask.TransferMatter({ document: letter }, how),
    () =>
      random.chance(6) ? ask.ClearMatter({ document: letter, occurredOn }, how) : ask.RecordJudgment(judgment, how),
    () => ask.EscalateMatter({ occurredOn, highestSuspect: 'department-director' }, how),
    () => ask.NotifyProcuracy({ document: letter }, how),
    () => ask.RecordTransferAcknowledged(police, how),
    () => ask.RecordProsecutionOpened(police, how),
    () => ask.RecordProsecutionRefused(police, how),
    () => ask.RecordProceedingsEnded(police, how),
    () => ask.CorrectJudgment({ ...judgment, occurredOn }, how),
    () => ask.RequestSuspension({ personId, document: letter }, how),
    () => ask.RecordSuspensionOrdered({ ...manager, from: occurredOn }, how),
    () => ask.RecordSuspensionDeclined(manager, how),
    () => ask.RecordSuspensionCancelled({ ...manager, order }, how),
    () => ask.RecordCancellationPublished({ personId, order, occurredOn }, how),
    () => ask.RecordRightsRestored(manager, how),
  ])();
};

const aboutAction = (identity: string, random: Random, now: string): ActionCommand => {
  const occurredOn = legalDateOf(now);
  const how = { by: random.pick(['head', 'leader', 'inspector'] as const), now, identity };
  const document = superiorPaper(1 + random.below(5), occurredOn);
  const told = { document, receivedOn: occurredOn };
  const sanction = refOf(superiorPaper(1 + random.below(5), occurredOn));
  const form = random.pick(['none', 'reprimand', 'warning', 'removal-from-office'] as const);
  const groundId = `G${1 + random.below(2)}`;
  const letter = paperOf(random, 'letter', c.provincialInspectorate, occurredOn);
  return random.pick<() => ActionCommand>([
    () => askAction.NotifyHead({ occurredOn }, how),
    () => askAction.RecordHeadExplained({ occurredOn }, how),
    () => askAction.ClaimGround({ ground: 'stopped-or-remedied', effect: 'reduce', occurredOn }, how),
    () => askAction.AssessGround({ groundId, occurredOn }, how),
    () => askAction.ProposeSanction({ form, ground: 'Mức độ thiệt hại', document: letter }, how),
    () => askAction.RecordSanction({ ...told, form }, how),
    () => askAction.RecordSanctionReplaced({ ...told, form, replaces: sanction }, how),
    () => askAction.RecordAppealDecided({ ...told, sanction, result: 'changed', form }, how),
    () => askAction.RecordSanctionAnnulled({ ...told, sanction }, how),
    () => askAction.RecordNoFurtherSanction(told, how),
    () => askAction.RecordSanctionEnforced({ sanction, occurredOn }, how),
    () => askAction.RecordSanctionAppealed({ sanction, occurredOn }, how),
    () => askAction.ConfirmRecord({ document: sanction, occurredOn }, how),
    () => askAction.ReturnRecord({ document: sanction, occurredOn }, how),
    () => askAction.DropAction({ reason: 'matter-cleared', occurredOn }, how),
    () => askAction.RecordPersonStatus({ from: occurredOn }, how),
  ])();
};
