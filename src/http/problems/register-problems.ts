import { formatDate } from '#domain/legal-date.ts';
import { roleNames, unitKindNames } from '#terms/offices.ts';
import { type DomainProblems, GUARD, lifeWords, listed, PERSON, say, withFacts } from './domain-refusal.ts';

/** Units, officers and the record of who saw what. */
export const registerProblems = {
  UnitExists: say(GUARD, ['Đơn vị đã có', 'Unit exists'], ({ unit, name }) => [
    `Mã ${unit} đã dùng cho «${name}».`,
    `Code ${unit} belongs to “${name}”.`,
  ]),
  UnitUnknown: withFacts(
    say(GUARD, ['Không có đơn vị này', 'Unit unknown'], (facts) => {
      if (!('on' in facts)) return [`Không có đơn vị ${facts.unit}.`, `There is no unit ${facts.unit}.`];
      const life = lifeWords('known' in facts ? (facts.known ?? undefined) : undefined);
      return [
        `Đơn vị ${facts.unit} không có hiệu lực vào ngày ${formatDate(facts.on)}.${life.vi}`,
        `Unit ${facts.unit} is not in force on ${formatDate(facts.on)}.${life.en}`,
      ];
    }),
  ),
  NotProvisional: say(GUARD, ['Không phải đăng ký tạm', 'Not provisional'], ({ unit }) => [
    `Đơn vị ${unit} đã được xác nhận.`,
    `Unit ${unit} has been confirmed.`,
  ]),
  ParentUnknown: say(GUARD, ['Không có cấp trên này', 'Parent unknown'], ({ parent, on }) =>
    parent === null
      ? ['Loại đơn vị này phải có cấp trên.', 'A unit of this kind stands under another.']
      : [
          `Cấp trên ${parent} không có hiệu lực vào ngày ${formatDate(on)}.`,
          `The parent ${parent} is not in force on ${on}.`,
        ],
  ),
  ParentUnfit: say(GUARD, ['Cấp trên không phù hợp', 'Parent unfit'], ({ kind, parent, parentKind }) => [
    `«${kind}» không thể trực thuộc ${parent} («${parentKind}»).`,
    `A “${kind}” cannot stand under ${parent} (“${parentKind}”).`,
  ]),
  ParentBelowUnit: say(GUARD, ['Cấp trên nằm dưới đơn vị', 'Parent below the unit'], ({ unit, parent }) => [
    `${parent} trực thuộc ${unit}.`,
    `${parent} stands below ${unit}.`,
  ]),
  UnitEnded: say(GUARD, ['Đơn vị đã chấm dứt', 'Unit ended'], ({ unit, from, successors }) => [
    `Đơn vị ${unit} chấm dứt từ ngày ${formatDate(from)}; kế thừa: ${listed(successors)}.`,
    `Unit ${unit} ended on ${from}; it is succeeded by ${listed(successors)}.`,
  ]),
  ValidTooLate: say(GUARD, ['Hiệu lực quá muộn', 'Valid too late'], ({ validFrom, begun }) => [
    `Hiệu lực từ ${formatDate(validFrom)} sau việc đã ghi ngày ${formatDate(begun)}.`,
    `Valid from ${validFrom}, after something recorded for ${begun}.`,
  ]),
  SuccessorUnknown: say(GUARD, ['Không có đơn vị kế thừa', 'Successor unknown'], ({ successor, on }) => [
    `Đơn vị ${successor} không có hiệu lực vào ngày ${formatDate(on)}.`,
    `Unit ${successor} is not in force on ${on}.`,
  ]),
  SuccessorEnds: say(GUARD, ['Đơn vị kế thừa sẽ chấm dứt', 'Successor ends'], ({ successor, from, successors }) => [
    `Đơn vị ${successor} chấm dứt từ ngày ${formatDate(from)}; hãy nêu đơn vị kế thừa nó: ${listed(successors)}.`,
    `Unit ${successor} ends on ${from}; name whoever succeeds it: ${listed(successors)}.`,
  ]),
  SuccessorUnfit: say(
    GUARD,
    ['Không thể kế thừa cơ quan thanh tra', 'Unfit to succeed an inspectorate'],
    ({ kind, successor, successorKind }) => [
      `Hồ sơ của ${unitKindNames[kind].vi} chỉ có thể do một cơ quan thanh tra nhận, để luôn có người ký; ${successor} là ${unitKindNames[successorKind].vi}.`,
      `What was led by a ${unitKindNames[kind].en} can go to an inspectorate only, so that somebody signs for its open cases; ${successor} is a ${unitKindNames[successorKind].en}.`,
    ],
  ),
  OwnSuccessor: say(GUARD, ['Tự kế thừa', 'Own successor'], ({ unit }) => [
    `Đơn vị ${unit} không thể kế thừa chính nó.`,
    `Unit ${unit} cannot succeed itself.`,
  ]),
  SuccessorTwice: say(GUARD, ['Đơn vị kế thừa trùng', 'Successor twice'], ({ successor }) => [
    `Đơn vị ${successor} được nêu hai lần.`,
    `Unit ${successor} is named twice.`,
  ]),
  OwnerNotSuccessor: say(GUARD, ['Chủ không phải đơn vị kế thừa', 'Owner no successor'], ({ owner, successors }) => [
    `${owner} không thuộc các đơn vị kế thừa: ${listed(successors)}.`,
    `${owner} is not among the successors: ${listed(successors)}.`,
  ]),
  OwnerTwice: say(GUARD, ['Hai chủ', 'Owner twice'], ({ subject, id }) => [
    `«${subject}» ${id} được giao hai lần.`,
    `The ${subject} ${id} is given away twice.`,
  ]),
  HeadInOffice: say(GUARD, ['Đã có người đứng đầu', 'Head in office'], ({ name, from, until }) => [
    `${name} giữ chức từ ${formatDate(from)}${until === null ? '' : ` đến ${formatDate(until)}`}.`,
    `${name} is in office from ${from}${until === null ? '' : ` to ${until}`}.`,
  ]),
  AlreadyInOffice: say(GUARD, ['Đang giữ chức', 'Already in office'], ({ name, from, until }) => [
    `${name} đang giữ chức từ ${formatDate(from)}${until === null ? '' : ` đến ${formatDate(until)}`}.`,
    `${name} is in office already, from ${from}${until === null ? '' : ` to ${until}`}.`,
  ]),
  TermUnknown: say(GUARD, ['Không có nhiệm kỳ này', 'Term unknown'], ({ personId, from }) => [
    `Không có nhiệm kỳ của ${personId} từ ${formatDate(from)}.`,
    `There is no term of ${personId} from ${from}.`,
  ]),
  TermOver: say(GUARD, ['Nhiệm kỳ đã kết thúc', 'Term over'], ({ until }) => [
    `Nhiệm kỳ đã kết thúc ngày ${formatDate(until)}.`,
    `The term ended on ${until}.`,
  ]),
  DeputyNotInOffice: say(GUARD, ['Cấp phó không giữ chức', 'Deputy not in office'], ({ deputy, on }) => [
    `${deputy} không giữ chức vào ngày ${formatDate(on)}.`,
    `${deputy} is not in office on ${on}.`,
  ]),
  SubUnitUnknown: say(GUARD, ['Không có đơn vị trực thuộc', 'Sub-unit unknown'], ({ subUnit, on }) => [
    `${subUnit} không trực thuộc vào ngày ${formatDate(on)}.`,
    `${subUnit} is no sub-unit on ${on}.`,
  ]),
  OfficerExists: say(GUARD, ['Cán bộ đã có', 'Officer exists'], ({ name, body }) => [
    `«${name}» (${body}) đã được ghi danh.`,
    `“${name}” (${body}) has been enrolled.`,
  ]),
  OfficerUnknown: say(GUARD, ['Không có cán bộ này', 'Officer unknown'], (facts) =>
    'officerId' in facts
      ? [`Không có cán bộ ${facts.officerId}.`, `There is no officer ${facts.officerId}.`]
      : ['Không có cán bộ này.', 'There is no such officer.'],
  ),
  SelfGrant: say(
    PERSON,
    ['Tự cấp quyền', 'Own rights'],
    ['Không ai thay đổi quyền của chính mình.', 'Nobody changes his own rights.'],
  ),
  OfficerSuspended: say(GUARD, ['Cán bộ đang bị đình chỉ', 'Officer suspended'], ({ since }) => [
    `Cán bộ bị đình chỉ từ ngày ${formatDate(since)}.`,
    `The officer has been suspended since ${since}.`,
  ]),
  OfficerNotSuspended: say(
    GUARD,
    ['Cán bộ không bị đình chỉ', 'Officer not suspended'],
    ['Cán bộ không bị đình chỉ.', 'The officer is not suspended.'],
  ),
  RoleDoesNotFitBody: say(
    GUARD,
    ['Vai trò không hợp với cơ quan', 'Role does not fit the body'],
    ({ role, body, kind, lastDay }) => [
      `«${roleNames[role].vi}» không có ở ${body} («${kind}»)${lastDay === null ? '' : ` sau ngày ${formatDate(lastDay)}`}.`,
      `There is no ${roleNames[role].en} at ${body} (“${kind}”)${lastDay === null ? '' : ` after ${lastDay}`}.`,
    ],
  ),
  TerritoryDoesNotFit: say(GUARD, ['Địa bàn không phù hợp', 'Territory does not fit'], ({ role, rule, units }) => [
    `«${roleNames[role].vi}» cần địa bàn «${rule}»; không phù hợp: ${listed(units)}.`,
    `A ${roleNames[role].en} needs a territory of kind “${rule}”; not so: ${listed(units)}.`,
  ]),
  RoleHeld: say(GUARD, ['Đã giữ vai trò', 'Role held'], ({ role, from }) => [
    `Cán bộ đã giữ vai trò «${roleNames[role].vi}» từ ${formatDate(from)}.`,
    `The officer has been ${roleNames[role].en} since ${from}.`,
  ]),
  GrantUnknown: say(GUARD, ['Không có lần giao này', 'Grant unknown'], ({ role, from }) => [
    `Không có vai trò «${roleNames[role].vi}» từ ${formatDate(from)}.`,
    `There is no grant of ${roleNames[role].en} from ${from}.`,
  ]),
  RevealUnclear: say(GUARD, ['Chưa rõ mở gì', 'Unclear what to reveal'], ({ missing }) => [
    `Thiếu: ${missing}.`,
    `Missing: ${missing}.`,
  ]),
  ReasonMissing: say(
    GUARD,
    ['Thiếu lý do', 'Reason missing'],
    ['«Khác» cần ghi rõ lý do.', '“Other” needs a note that says why.'],
  ),
} satisfies DomainProblems;
