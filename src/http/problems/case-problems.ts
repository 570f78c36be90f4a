import { formatDate } from '#domain/legal-date.ts';
import { stageNames } from '#terms/cases.ts';
import { bodyName, groundsOf } from '#terms/competence.ts';
import { documentKindNames } from '#terms/documents.ts';
import { rankNames } from '#terms/offices.ts';
import { type DomainProblems, fieldNames, GUARD, PERSON, say, sayAt, withFacts, wordOf } from './domain-refusal.ts';

/** Stage, dates, bodies and team of a case. */
export const caseProblems = {
  // The answer to what is hidden and to what does not exist is one and the same; this sentence is never read.
  CaseUnknown: say(404, ['Không tìm thấy', 'Not found'], ['Không có đối tượng này.', 'There is no such thing.']),
  CaseExists: say(
    GUARD,
    ['Hồ sơ đã có', 'Case exists'],
    ['Hồ sơ này đã được mở.', 'This case has been opened already.'],
  ),
  WrongStage: say(GUARD, ['Sai giai đoạn', 'Wrong stage'], ({ stage, expected }) => [
    `Hồ sơ ${stageNames[stage].vi}; việc này cần hồ sơ ${expected.map((each) => stageNames[each].vi).join(' hoặc ')}.`,
    `The case is ${stageNames[stage].en}; this needs it to be ${expected.map((each) => stageNames[each].en).join(' or ')}.`,
  ]),
  FieldworkNotBegun: say(GUARD, ['Chưa thanh tra trực tiếp', 'Fieldwork not begun'], ({ stage }) => [
    `Hồ sơ ${stageNames[stage].vi}; chỉ ghi phát hiện sau khi công bố quyết định.`,
    `The case is ${stageNames[stage].en}; findings are reported once the decision has been announced.`,
  ]),
  ConclusionIssued: say(
    GUARD,
    ['Đã ban hành kết luận', 'Conclusion issued'],
    [
      'Sau khi có kết luận, phát hiện không thay đổi nữa.',
      'After the conclusion nothing about the findings changes any more.',
    ],
  ),
  CaseClosed: say(
    GUARD,
    ['Hồ sơ đã kết thúc', 'Case closed'],
    ['Hồ sơ đã kết thúc theo dõi.', 'The case has been closed.'],
  ),
  DateInFuture: sayAt(['Ngày ở tương lai', 'Date in the future'], ({ field, date, today }) => [
    `${fieldNames([field]).vi}: ${formatDate(date)} sau ngày hôm nay (${formatDate(today)}).`,
    `${fieldNames([field]).en}: ${formatDate(date)} is after today (${formatDate(today)}).`,
  ]),
  DateOutOfOrder: sayAt(['Ngày sai thứ tự', 'Date out of order'], ({ field, date, notBefore }) => [
    `${fieldNames([field]).vi}: ${formatDate(date)} trước ngày ${formatDate(notBefore)} của việc đi trước.`,
    `${fieldNames([field]).en}: ${formatDate(date)} is before ${formatDate(notBefore)}, when what it follows took place.`,
  ]),
  OutsideTerritory: say(PERSON, ['Ngoài địa bàn', 'Outside the territory'], ({ unit }) => [
    `Đơn vị ${unit} không thuộc địa bàn của cán bộ.`,
    `Unit ${unit} lies outside the officer's territory.`,
  ]),
  UnitOutsideInspection: say(
    GUARD,
    ['Đơn vị ngoài phạm vi thanh tra', 'Unit outside the inspection'],
    ({ unit, inspected }) => [
      `Đơn vị ${unit} không thuộc đơn vị được thanh tra (${inspected}).`,
      `Unit ${unit} does not belong to the inspected unit (${inspected}).`,
    ],
  ),
  NotCompetent: withFacts(
    say(GUARD, ['Không đúng thẩm quyền', 'Not competent'], (facts) => {
      const { competent, competentOf, article, verified, derivation } = facts;
      const [body, grounds] = [bodyName(competent, competentOf), groundsOf(derivation)];
      return [
        `Cơ quan có thẩm quyền: ${body.vi}, theo ${article}${verified ? '' : ' (điều khoản chưa kiểm chứng)'}. ${grounds.vi}`,
        `The competent body is ${body.en}, by ${article}${verified ? '' : ' (article not verified)'}. ${grounds.en}`,
      ];
    }),
  ),
  CompetenceUnknown: withFacts(
    say(GUARD, ['Chưa có quy tắc thẩm quyền', 'Competence unknown'], ({ unit, on }) => [
      `Chưa có quy tắc cho đơn vị ${unit} vào ngày ${formatDate(on)}.`,
      `No rule is known for unit ${unit} on ${formatDate(on)}.`,
    ]),
  ),
  WrongIssuer: say(GUARD, ['Sai cơ quan ban hành', 'Wrong issuer'], ({ issuer, expected }) => [
    `Văn bản do ${issuer} ban hành; cần do ${expected}.`,
    `The document was issued by ${issuer}; it must be issued by ${expected}.`,
  ]),
  WrongDocumentKind: say(GUARD, ['Sai loại văn bản', 'Wrong kind of document'], ({ kind, expected }) => [
    `Loại văn bản «${wordOf(documentKindNames, kind).vi}»; cần «${wordOf(documentKindNames, expected).vi}».`,
    `The document is a “${wordOf(documentKindNames, kind).en}”; a “${wordOf(documentKindNames, expected).en}” is needed.`,
  ]),
  OfficerNotActive: say(GUARD, ['Cán bộ không hoạt động', 'Officer not active'], ({ officerId }) => [
    `Cán bộ ${officerId} đang bị đình chỉ hoặc chưa có hiệu lực.`,
    `Officer ${officerId} is suspended or not yet in service.`,
  ]),
  LeaderMissing: say(
    GUARD,
    ['Thiếu trưởng đoàn', 'Leader missing'],
    ['Đoàn phải có đúng một trưởng đoàn.', 'A team has exactly one leader.'],
  ),
  TeamMissing: say(
    GUARD,
    ['Chưa có đoàn', 'Team missing'],
    ['Hãy thành lập đoàn thanh tra trước.', 'Appoint the team first.'],
  ),
  MemberTwice: say(
    GUARD,
    ['Thành viên trùng', 'Member twice'],
    ['Một cán bộ chỉ tham gia đoàn một lần.', 'An officer is in the team once.'],
  ),
  LeaderRankTooLow: say(
    GUARD,
    ['Ngạch trưởng đoàn chưa đủ', 'Rank of the leader too low'],
    ({ rank, required, article }) => [
      `Ngạch ${wordOf(rankNames, rank).vi}; trưởng đoàn cần từ ${wordOf(rankNames, required).vi} (${article}).`,
      `The rank is ${wordOf(rankNames, rank).en}; a leader needs at least ${wordOf(rankNames, required).en} (${article}).`,
    ],
  ),
  ConflictNotDeclared: say(GUARD, ['Chưa cam kết không xung đột', 'Conflict not declared'], ({ officerId }) => [
    `Cán bộ ${officerId} chưa cam kết không có xung đột lợi ích.`,
    `Officer ${officerId} has not declared to be free of a conflict of interest.`,
  ]),
  MemberRecused: say(GUARD, ['Thành viên đã từ chối', 'Member recused'], ({ officerId }) => [
    `Cán bộ ${officerId} không được tham gia đoàn này.`,
    `Officer ${officerId} is recused from this inspection.`,
  ]),
  NotTeamMember: say(PERSON, ['Không thuộc đoàn', 'Not a member of the team'], ({ officerId }) => [
    `Cán bộ ${officerId} không phải thành viên đoàn.`,
    `Officer ${officerId} is not in the team.`,
  ]),
  NotTeamLeader: say(PERSON, ['Không phải trưởng đoàn', 'Not the leader'], ({ leader }) =>
    leader === null
      ? ['Hồ sơ chưa có trưởng đoàn.', 'The case has no leader yet.']
      : [`Việc này do trưởng đoàn (${leader}) thực hiện.`, `This is for the leader of the team (${leader}).`],
  ),
  NumberTaken: say(GUARD, ['Số văn bản đã dùng', 'Document number taken'], ({ number, symbol, signedOn }) => [
    `Số ${number}/${symbol} đã dùng cho văn bản ký ngày ${formatDate(signedOn)}.`,
    `Number ${number}/${symbol} belongs to a document signed on ${signedOn}.`,
  ]),
  YearMismatch: say(GUARD, ['Sai năm', 'Year mismatch'], ({ year, signedOn }) => [
    `Sổ năm ${year}, văn bản ký ngày ${formatDate(signedOn)}.`,
    `The register is of ${year}, the document was signed on ${signedOn}.`,
  ]),
} satisfies DomainProblems;
