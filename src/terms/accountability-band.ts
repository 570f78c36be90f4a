import type { GroundEffect, Liability } from '#domain/law/accountability/consequence.ts';
import { type LadderForm, REFERENCE_FORMS, type ReferenceClause } from '#domain/law/accountability/reference.ts';
import type { Severity } from '#domain/law/accountability/severity.ts';
import {
  groundEffectNames,
  groundNames,
  referenceClauseNames,
  sanctionFormNames,
  severityNames,
} from './accountability.ts';
import { type ReasonLine, reason } from './accountability-derivation.ts';
import type { Bilingual } from './bilingual.ts';

export type BandTold = Readonly<{
  outcome: 'nothing-to-answer' | 'excluded' | 'exempted' | 'contradictory' | 'other-regime' | 'discipline';
  lightest: LadderForm | null;
  heaviest: LadderForm | null;
  clause: ReferenceClause | null;
  several: number | null;
  isProvisional: boolean;
}>;

const BESIDE_DISCIPLINE = {
  'nothing-to-answer': { vi: 'không còn vụ việc phải chịu trách nhiệm', en: 'no matter is left to answer for' },
  excluded: { vi: 'loại trừ trách nhiệm', en: 'responsibility is excluded' },
  exempted: { vi: 'miễn trách nhiệm', en: 'exempted from responsibility' },
  contradictory: { vi: 'các căn cứ mâu thuẫn, cần giải quyết', en: 'the grounds contradict and have to be settled' },
  'other-regime': { vi: 'theo quy định riêng (Điều 77)', en: 'under a regime of its own (Art. 77)' },
} as const satisfies Record<Exclude<BandTold['outcome'], 'discipline'>, Bilingual>;

/** `khiển trách`, `khiển trách đến cảnh cáo`, or what stands in the place of discipline. */
export const bandInWords = ({ outcome, lightest, heaviest }: BandTold): Bilingual => {
  if (outcome !== 'discipline') return BESIDE_DISCIPLINE[outcome];
  const [least, most] = [sanctionFormNames[lightest ?? 'none'], sanctionFormNames[heaviest ?? 'none']];
  return lightest === heaviest ? least : { vi: `${least.vi} đến ${most.vi}`, en: `${least.en} to ${most.en}` };
};

const SEVERITY_ORDER = Object.keys(severityNames) as Severity[];

/**
 * Decree 59/2019 Art. 78: which part of it, how many matters were counted, and that "several" is the province's number.
 *
 * @param counted how many matters of each severity; undefined: it is not told here
 */
export const referenceReasons = (
  { clause, several, isProvisional }: BandTold,
  counted: Readonly<Record<string, number>> | undefined,
): readonly ReasonLine[] => {
  const present = SEVERITY_ORDER.filter((severity) => (counted?.[severity] ?? 0) > 0);
  const isOfSeveral = clause === 'several-less-serious' || clause === 'several-serious';
  const form = clause === null ? undefined : sanctionFormNames[REFERENCE_FORMS[clause]];
  return [
    ...present.map((severity) => {
      const count = counted?.[severity] ?? 0;
      const { vi, en } = severityNames[severity];
      return reason(
        'fact',
        `Đã tính ${count} vụ việc ${vi}.`,
        `Counted: ${count} ${en} ${count === 1 ? 'matter' : 'matters'}.`,
      );
    }),
    ...(several === null
      ? []
      : [
          reason(
            'fact',
            `Từ ${several} vụ việc trở lên là «nhiều»: điều luật không nêu số, đây là số do tỉnh quy định.`,
            `From ${several} matters on they are “several”: the text has no number, this one is the province's.`,
          ),
        ]),
    ...(isOfSeveral || present.length > 1
      ? [
          reason(
            'ours',
            'Chỉ tính chung các vụ việc cùng mức độ; vụ nặng hơn không tính vào số vụ nhẹ hơn.',
            'Only matters of the same severity are counted together; a graver one is not counted among the lighter.',
          ),
        ]
      : []),
    ...(clause === null || form === undefined
      ? [reason('result', 'Không còn vụ việc nào để xét.', 'No matter is left.')]
      : [
          reason(
            'result',
            `${capital(referenceClauseNames[clause].vi)} → ${form.vi}.`,
            `${capital(referenceClauseNames[clause].en)} → ${form.en}.`,
          ),
        ]),
    ...(isProvisional
      ? [
          reason(
            'open',
            'Tạm thời: còn kết quả tố tụng chưa có, mức có thể nặng hơn về sau.',
            'Provisional: some outcome is open, and it may still become heavier.',
          ),
        ]
      : []),
  ];
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

type GroundTold = Readonly<{
  groundId: string;
  ground: keyof typeof groundNames;
  claimed: GroundEffect;
  status: 'claimed' | 'given' | 'not-given';
  effect: GroundEffect | null;
}>;

/** Anti-corruption law Art. 73: the grounds, what each does, and what is left after them. */
export const consequenceReasons = (
  band: BandTold,
  grounds: readonly GroundTold[],
  liability: Liability | null,
): readonly ReasonLine[] => {
  const given = new Set(
    grounds.flatMap(({ status, effect }) => (status === 'given' && effect !== null ? [effect] : [])),
  );
  const words = bandInWords(band);
  return [
    ...(grounds.length === 0
      ? [reason('fact', 'Chưa nêu căn cứ nào.', 'No ground was claimed.')]
      : grounds.map(groundLine)),
    ...(given.has('reduce')
      ? [
          reason(
            'ours',
            'Căn cứ giảm nhẹ mở mức tham chiếu xuống đến khiển trách: giảm bao nhiêu là do cấp trên quyết định.',
            'A ground that reduces opens the reference down to a reprimand: how far is for the superior to say.',
          ),
        ]
      : []),
    ...(given.has('increase')
      ? [
          reason(
            'ours',
            'Căn cứ tăng nặng mở mức tham chiếu lên đến buộc thôi việc: tăng bao nhiêu là do cấp trên quyết định.',
            'A ground that increases opens it up to dismissal: how far is for the superior to say.',
          ),
        ]
      : []),
    reason('result', `Mức tham chiếu: ${words.vi}.`, `Reference: ${words.en}.`),
    ...(liability === 'direct' && band.outcome === 'discipline'
      ? [
          reason(
            'fact',
            'Trách nhiệm trực tiếp còn có thể bị xem xét theo pháp luật hình sự: việc của cơ quan khác.',
            'Who is directly liable may also be looked at under criminal law: that is for others to say.',
          ),
        ]
      : []),
  ];
};

const groundLine = ({ groundId, ground, claimed, status, effect }: GroundTold): ReasonLine => {
  const name = groundNames[ground];
  switch (status) {
    case 'claimed':
      return reason(
        'open',
        `${groundId}, ${name.vi} (${groundEffectNames[claimed].vi}): chờ đánh giá, chưa tính.`,
        `${groundId}, ${name.en} (${groundEffectNames[claimed].en}): not assessed yet, not counted.`,
      );
    case 'given': {
      const { vi, en } = groundEffectNames[effect ?? claimed];
      return reason('fact', `${groundId}, ${name.vi}: chấp nhận, ${vi}.`, `${groundId}, ${name.en}: given, ${en}.`);
    }
    case 'not-given':
      return reason('fact', `${groundId}, ${name.vi}: không chấp nhận.`, `${groundId}, ${name.en}: not given.`);
  }
};
