import type { Telling } from './course.ts';
import { demoId } from './demo-chance.ts';
import { fileHash } from './evidence-files.ts';
import type { FindingAct, FindingStory, Story } from './story.ts';

/** One person of the demo is one person in all of it, known here by a name that only the vault can open. */
export const suspectId = (name: string): string => demoId(`suspect ${name}`);

/** The findings of a story: each reported by whoever met it, then what became of it. */
export const findingSteps = (story: Story, telling: Telling): void => {
  for (const [index, finding] of (story.findings ?? []).entries()) {
    telling.pass(index === 0 ? 4 : 3);
    reportFinding(story, finding, telling);
    for (const act of finding.became ?? []) {
      telling.pass(2);
      actOnFinding(story, finding, `F${index + 1}`, act, telling);
    }
  }
};

const reportFinding = (
  story: Story,
  { by, became, evidence, unit = story.unit, ...content }: FindingStory,
  { tell }: Telling,
): void => {
  tell(by, 'ReportFinding', (on) => ({
    ...content,
    unit,
    ...(evidence === undefined ? {} : { evidence: evidence.map(fileHash) }),
    occurredOn: on,
  }));
};

const actOnFinding = (
  story: Story,
  { by }: FindingStory,
  findingId: string,
  act: FindingAct,
  { tell }: Telling,
): void => {
  const { leader, head } = story.people;
  switch (act.act) {
    case 'uphold': {
      const { legalBasis, responsiblePost, suspects, crimeSigns } = act;
      const persons =
        suspects === undefined
          ? {}
          : { persons: suspects.map((name) => ({ personId: suspectId(name), name, role: 'suspected' })) };
      tell(leader, 'ReviewFinding', (on) => ({
        findingId,
        verdict: 'upheld',
        ...(legalBasis === undefined ? {} : { legalBasis }),
        ...(responsiblePost === undefined ? {} : { responsiblePost }),
        ...persons,
        ...(crimeSigns === undefined ? {} : { crimeSigns }),
        occurredOn: on,
      }));
      return;
    }
    case 'return':
    case 'reject': {
      const verdict = act.act === 'return' ? 'returned' : 'rejected';
      tell(leader, 'ReviewFinding', (on) => ({ findingId, verdict, comment: act.comment, occurredOn: on }));
      return;
    }
    case 'correct':
      tell(by, 'CorrectFinding', (on) => ({ findingId, changes: act.changes, occurredOn: on }));
      return;
    case 'reclassify': {
      const { act: _, ...classification } = act;
      tell(by, 'ReclassifyFinding', (on) => ({ findingId, ...classification, occurredOn: on }));
      return;
    }
    case 'withdraw':
      tell(by, 'WithdrawFinding', (on) => ({ findingId, ground: act.ground, occurredOn: on }));
      return;
    case 'transfer':
      tell(head, 'TransferToInvestigation', (on, world) => ({
        findingIds: [findingId],
        extent: 'information',
        recipient: act.recipient,
        document: world.paper(story.body, 'letter', on, story.numbers?.letter),
      }));
      return;
    case 'review-own': {
      const review = { findingId, verdict: 'upheld', occurredOn: story.openedOn };
      tell(by, 'ReviewFinding', () => review, { refused: 'SelfReview' });
    }
  }
};
