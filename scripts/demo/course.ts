import type { LegalDate } from '#domain/legal-date.ts';
import { daysAfter, workingDayAfter } from './demo-days.ts';
import type { DemoStep, Subject } from './demo-step.ts';
import { fileHash } from './evidence-files.ts';
import { findingSteps } from './finding-steps.ts';
import type { OfficerKey } from './officers.ts';
import { conclusionOf, hasUpheldCorruptAct, publicationOf } from './outcome.ts';
import { type Act, STORY_STAGES, type Story, type StoryStage, type Thread } from './story.ts';

/** Writes a step on the day the story has come to, a little later than the one before it. */
export type Tell = (
  by: DemoStep['by'],
  type: DemoStep['type'],
  data: (on: LegalDate, world: Parameters<DemoStep['data']>[0]) => object,
  options?: Partial<Pick<DemoStep, 'subject' | 'refused'>>,
) => void;

/** The pen and the calendar of one story. */
export type Telling = Readonly<{
  tell: Tell;
  /** So many days after the last step, without moving what follows. */
  tellBeside(after: number, ...told: Parameters<Tell>): void;
  pass(days: number): void;
  today(): LegalDate;
}>;

/** The commands of an inspection, from opening it to where it stands today, on working days. */
export const courseOf = (story: Story, index: number): readonly DemoStep[] => {
  const { steps, ...telling } = tellingFrom(story.openedOn, index, { case: story.name });
  begin(story, telling);
  for (const act of story.beforeFindings ?? []) perform(act, telling);
  if (reaches(story, 'announced')) findingSteps(story, telling);
  for (const act of story.afterFindings ?? []) perform(act, telling);
  const led = { ...story, ...story.takenOver };
  report(led, telling);
  conclude(led, telling);
  for (const act of story.followUp ?? []) perform(act, telling);
  return steps;
};

/** What happens beside the courses of inspections: each act says what it is done to. */
export const threadOf = ({ startsOn, acts, ...subject }: Thread, index: number): readonly DemoStep[] => {
  const { steps, ...telling } = tellingFrom(startsOn, index, subject);
  for (const act of acts) perform(act, telling);
  return steps;
};

/** @param index of the story: no two are told at the same minutes */
const tellingFrom = (
  startsOn: LegalDate,
  index: number,
  subject: Subject,
): Telling & Readonly<{ steps: readonly DemoStep[] }> => {
  const steps: DemoStep[] = [];
  let on = workingDayAfter(startsOn, 0);
  let minute = FIRST_MINUTE + index * 11;
  let told = 0;
  let beside = 0;
  return {
    steps,
    tell: (by, type, data, options = {}) => {
      const day = on;
      steps.push({ on, minute, by, type, subject, data: (world) => data(day, world), ...options });
      minute += 13;
      told += 1;
      beside = 0;
    },
    tellBeside: (after, by, type, data, options = {}) => {
      const day = workingDayAfter(on, after);
      // Between the last step and the next one of the same day; of another day, in the afternoon.
      const at = day === on ? minute - 12 + beside : AFTERNOON + index * 11 + beside;
      beside += 1;
      steps.push({
        on: day,
        minute: at,
        by,
        type,
        subject,
        data: (world) => data(day, world),
        beside: true,
        ...options,
      });
    },
    pass: (days) => {
      // On the same day it goes on, later.
      if (days === 0) return;
      on = workingDayAfter(on, days);
      minute = FIRST_MINUTE + index * 11 + (told % 5) * 31;
    },
    today: () => on,
  };
};

const perform = (act: Act, { tell, tellBeside, pass }: Telling): void => {
  const { after, by, type, late = 0, subject, refused, data, beside = false } = act;
  const options = { ...(subject === undefined ? {} : { subject }), ...(refused === undefined ? {} : { refused }) };
  const said: Act['data'] = (day, world) => data(daysAfter(day, -late), world);
  if (beside) {
    tellBeside(after, by, type, said, options);
    return;
  }
  pass(after);
  tell(by, type, said, options);
};

const FIRST_MINUTE = 7 * 60 + 40;
const AFTERNOON = 14 * 60;

const reaches = ({ until }: Story, stage: StoryStage): boolean =>
  STORY_STAGES.indexOf(until) >= STORY_STAGES.indexOf(stage);

const begin = (story: Story, { tell, pass }: Telling): void => {
  const { people, body, numbers } = story;
  tell(people.leader, 'OpenCase', (on) => scopeOf(story, on));
  if (!reaches(story, 'decided')) return;
  pass(6);
  tell(people.head, 'IssueDecision', (on, world) => ({
    document: world.paper(body, 'decision', on, numbers?.decision),
    durationDays: story.durationDays,
  }));
  tell(people.head, 'AppointTeam', (on, { officerId }) => {
    const member = (key: OfficerKey, position: 'leader' | 'member') => {
      return { officerId: officerId(key), position, declaredNoConflict: { by: officerId(key), on } };
    };
    const members = people.members.map((key) => member(key, 'member'));
    return { members: [member(people.leader, 'leader'), ...members], occurredOn: on };
  });
  if (!reaches(story, 'announced')) return;
  pass(8);
  tell(people.leader, 'AnnounceDecision', (on) => ({ announcedOn: on, minutes: { madeOn: on, place: story.place } }));
};

const scopeOf = (story: Story, occurredOn: LegalDate): object => {
  const { source, sourceReference, unit, topics, period, corruptionSigns = false } = story;
  const reference = sourceReference === undefined ? {} : { sourceReference };
  return { source, ...reference, unit, topics, period, corruptionSigns, occurredOn };
};

const report = (story: Story, { tell, pass }: Telling): void => {
  const { people, body, numbers, headResponsibilityGrade } = story;
  if (!reaches(story, 'fieldwork-ended')) return;
  pass(5);
  tell(people.leader, 'EndFieldwork', (on) => ({ occurredOn: on }));
  if (!reaches(story, 'reported')) return;
  pass(13);
  const grade = hasUpheldCorruptAct(story) ? { headResponsibilityGrade } : {};
  tell(people.leader, 'SubmitReport', (on, world) => ({
    document: world.paper(body, 'report', on, numbers?.report),
    ...grade,
    dissents: [],
  }));
};

const conclude = (story: Story, { tell, pass }: Telling): void => {
  const { people, name } = story;
  const { appraiser } = people;
  if (!reaches(story, 'drafted')) return;
  pass(3);
  tell(people.head, 'AssignDraft', (on, world) => ({ drafter: world.officerId(people.drafter), occurredOn: on }));
  pass(7);
  tell(people.drafter, 'SubmitDraft', (on) => ({ hash: fileHash(`${name} draft`), occurredOn: on }));
  if (appraiser !== undefined) {
    pass(5);
    tell(appraiser, 'AppraiseDraft', (on) => ({ version: 1, result: 'agreed', occurredOn: on }));
  }
  if (!reaches(story, 'concluded')) return;
  pass(6);
  tell(people.head, 'IssueConclusion', (on, world) => conclusionOf(story, on, world));
  if (!reaches(story, 'following-up')) return;
  pass(7);
  tell(people.leader, 'PublishConclusion', (on) => publicationOf(story, on));
};
