import { formatDate } from '#domain/legal-date.ts';
import {
  groundEffectNames,
  groundNames,
  liabilityNames,
  sanctionFormNames,
  undeterminedNames,
} from '#terms/accountability.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { type DomainProblems, GUARD, listed, PERSON, say, withFacts } from './domain-refusal.ts';

type InOffice = readonly Readonly<{ name: string; post: string }>[];

const people = (inOffice: InOffice): string => listed(inOffice.map(({ name, post }) => `${name} (${post})`)) || '–';
const words = (names: readonly Bilingual[]): Bilingual => ({
  vi: listed(names.map(({ vi }) => vi)),
  en: listed(names.map(({ en }) => en)),
});

/** The responsibility of heads and deputies. */
export const accountabilityProblems = {
  ActionUnknown: say(
    404,
    ['Không có việc xem xét này', 'No such action'],
    ['Không tìm thấy việc xem xét trách nhiệm này.', 'There is no such action.'],
  ),
  ActionExists: say(
    GUARD,
    ['Đã mở việc xem xét', 'Action exists'],
    ['Việc xem xét này đã được mở.', 'This action is open already.'],
  ),
  ActionDropped: say(GUARD, ['Việc xem xét đã dừng', 'Action dropped'], ({ on }) => [
    `Đã dừng xem xét ngày ${formatDate(on)}.`,
    `It was dropped on ${formatDate(on)}.`,
  ]),
  NotInOfficeThen: withFacts(
    say(GUARD, ['Không giữ chức vụ khi đó', 'Not in office then'], ({ from, to, inOffice, undetermined }) => [
      `Từ ${formatDate(from)} đến ${formatDate(to)}, người này không giữ chức vụ đó tại đơn vị. Theo sổ tổ chức, khi đó có: ${people(inOffice)}.${undetermined === null ? '' : ` Chưa xác định được: ${undeterminedNames[undetermined].vi}.`} Nếu sổ tổ chức còn thiếu, hãy bổ sung trước.`,
      `From ${formatDate(from)} to ${formatDate(to)} this person did not hold that post in the unit. By the register there were: ${people(inOffice)}.${undetermined === null ? '' : ` Undetermined: ${undeterminedNames[undetermined].en}.`} If the register lacks somebody, complete it first.`,
    ]),
  ),
  FieldOfAnother: withFacts(
    say(GUARD, ['Lĩnh vực của người khác', 'Another one’s field'], ({ liable }) => [
      `Khi đó người này giữ chức vụ, nhưng lĩnh vực được giao cho người khác: theo Điều 72 Luật Phòng, chống tham nhũng, chịu trách nhiệm là ${people(liable)}. Nếu phân công lĩnh vực trong sổ tổ chức còn thiếu, hãy bổ sung trước.`,
      `This person was in office then, but the field was another one’s: by Article 72 of the anti-corruption law those who answer are ${people(liable)}. If the register lacks a field, complete it first.`,
    ]),
  ),
  LiabilityUndetermined: withFacts(
    say(GUARD, ['Cần xác định trách nhiệm', 'Responsibility to be determined'], ({ undetermined, inOffice }) => [
      `${undetermined === null ? 'Chưa xác định được người chịu trách nhiệm' : undeterminedNames[undetermined].vi}: hãy chọn trực tiếp hoặc liên đới, và nêu căn cứ. Khi đó đương chức: ${people(inOffice)}.`,
      `${undetermined === null ? 'Nobody is presumed' : undeterminedNames[undetermined].en}: say whether it is direct or joint, and on which ground. In office then: ${people(inOffice)}.`,
    ]),
  ),
  LiabilityDerived: say(GUARD, ['Trách nhiệm đã theo luật', 'Responsibility follows from the law'], ({ liability }) => [
    `Theo chức vụ và lĩnh vực được giao, trách nhiệm là ${liabilityNames[liability].vi}: không xác định khác.`,
    `By post and field the responsibility is ${liabilityNames[liability].en}: it is not determined otherwise.`,
  ]),
  NotLiableFor: say(
    GUARD,
    ['Không chịu trách nhiệm về vụ việc kia', 'Not liable for the other matter'],
    ({ matterId }) => [
      `Người này không chịu trách nhiệm về vụ việc ${matterId}: không tính chung.`,
      `This person does not answer for ${matterId}: it is not counted with it.`,
    ],
  ),
  GroundUnknown: say(GUARD, ['Không có căn cứ này', 'No such ground'], ({ groundId }) => [
    `Không có căn cứ ${groundId}.`,
    `There is no ground ${groundId}.`,
  ]),
  GroundAssessedAlready: say(GUARD, ['Căn cứ đã được đánh giá', 'Ground assessed already'], ({ groundId }) => [
    `${groundId} đã được đánh giá.`,
    `${groundId} was assessed.`,
  ]),
  GroundClaimedAlready: say(GUARD, ['Căn cứ đang chờ đánh giá', 'Ground claimed already'], ({ ground }) => [
    `"${groundNames[ground].vi}" đã được nêu và chờ đánh giá.`,
    `"${groundNames[ground].en}" was claimed and waits to be assessed.`,
  ]),
  EffectNotAllowed: say(
    GUARD,
    ['Căn cứ không có hiệu lực đó', 'Effect not allowed'],
    ({ ground, allowed, article }) => {
      const effects = words(allowed.map((effect) => groundEffectNames[effect]));
      return [
        `Theo ${article}, "${groundNames[ground].vi}" chỉ có thể: ${effects.vi}.`,
        `By ${article} "${groundNames[ground].en}" can only be one that ${effects.en}.`,
      ];
    },
  ),
  SelfAssessment: say(
    PERSON,
    ['Tự đánh giá', 'Own claim'],
    ['Người nêu căn cứ không đánh giá căn cứ đó.', 'Whoever claimed a ground does not assess it.'],
  ),
  SelfConfirmation: say(
    PERSON,
    ['Tự xác nhận', 'Own record'],
    [
      'Người ghi văn bản không xác nhận bản ghi đó: cần người thứ hai.',
      'Whoever recorded a paper does not confirm it: a second officer does.',
    ],
  ),
  GroundsOpen: say(GUARD, ['Còn căn cứ chưa đánh giá', 'Grounds not assessed'], ({ groundIds }) => [
    `Hãy đánh giá trước: ${listed(groundIds)}.`,
    `Assess these first: ${listed(groundIds)}.`,
  ]),
  GroundsContradict: say(GUARD, ['Căn cứ mâu thuẫn', 'Grounds contradict'], ({ effects }) => {
    const named = words(effects.map((effect) => groundEffectNames[effect]));
    return [`Các căn cứ đã chấp nhận mâu thuẫn: ${named.vi}.`, `The grounds that were given contradict: ${named.en}.`];
  }),
  NothingToPropose: say(
    GUARD,
    ['Không có gì để kiến nghị', 'Nothing to recommend'],
    [
      'Theo căn cứ đã chấp nhận hoặc vì không còn vụ việc, không có hình thức để kiến nghị: hãy dừng xem xét.',
      'By the grounds that were given, or because no matter is left, there is nothing to recommend: drop the action.',
    ],
  ),
  OutsideReference: withFacts(
    say(GUARD, ['Ngoài mức tham chiếu', 'Outside the reference'], ({ form, lightest, heaviest, article }) => [
      `${sanctionFormNames[form].vi} nằm ngoài mức tham chiếu (${sanctionFormNames[lightest].vi} – ${sanctionFormNames[heaviest].vi}, ${article}): hãy nêu căn cứ.`,
      `${sanctionFormNames[form].en} is outside the reference (${sanctionFormNames[lightest].en} – ${sanctionFormNames[heaviest].en}, ${article}): state the ground.`,
    ]),
  ),
  NoGroundGiven: say(GUARD, ['Chưa có căn cứ được chấp nhận', 'No such ground given'], ({ effect }) => [
    `Chưa có căn cứ nào được chấp nhận có hiệu lực ${groundEffectNames[effect].vi}.`,
    `No ground that ${groundEffectNames[effect].en} was given.`,
  ]),
  MatterStands: say(GUARD, ['Vụ việc vẫn còn', 'The matter stands'], ({ matterId }) => [
    `Vụ việc ${matterId} chưa được kết luận là không có tham nhũng.`,
    `Matter ${matterId} was not found to be without corruption.`,
  ]),
  RecordUnknown: say(GUARD, ['Chưa ghi văn bản này', 'No such record'], ({ document }) => [
    `Văn bản ${document} chưa được ghi.`,
    `${document} is not on record.`,
  ]),
  RecordConfirmed: say(GUARD, ['Bản ghi đã xác nhận', 'Record confirmed'], ({ document }) => [
    `Bản ghi của ${document} đã được người thứ hai xác nhận.`,
    `The record of ${document} was confirmed by a second officer.`,
  ]),
  ReplacesItself: say(GUARD, ['Quyết định không thay chính nó', 'Replaces itself'], ({ document }) => [
    `Quyết định ${document} không thể thay chính nó.`,
    `${document} cannot replace itself.`,
  ]),
  AppealFormUnclear: say(
    422,
    ['Kết quả khiếu nại chưa rõ', 'Outcome of the appeal unclear'],
    [
      'Khi quyết định bị thay đổi thì nêu hình thức mới; khi giữ nguyên hoặc hủy thì không nêu.',
      'Where the decision was changed, name the new form; where it was kept or annulled, name none.',
    ],
  ),
} satisfies DomainProblems;
