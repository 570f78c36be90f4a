import { formatDate } from '#domain/legal-date.ts';
import { caseFieldName } from '#terms/case-fields.ts';
import { sourceNames as caseSourceNames } from '#terms/cases.ts';
import { type DomainProblems, GUARD, listed, PERSON, say, wordOf } from './domain-refusal.ts';

/** The year's plan, and the item of it that a case carries out. */
export const planProblems = {
  PlanUnknown: say(GUARD, ['Không có kế hoạch này', 'Plan unknown'], ({ planId }) => [
    `Không có kế hoạch ${planId}: kế hoạch là của một tỉnh cho một năm.`,
    `There is no plan ${planId}: a plan is a province's for a year.`,
  ]),
  PlanItemUnknown: say(GUARD, ['Không có mục này', 'Item unknown'], ({ itemId }) => [
    `Kế hoạch không có mục ${itemId}.`,
    `The plan has no item ${itemId}.`,
  ]),
  PlanItemDropped: say(GUARD, ['Mục đã đưa ra khỏi kế hoạch', 'Item dropped'], ({ itemId }) => [
    `Mục ${itemId} đã được đưa ra khỏi kế hoạch; nếu cần, hãy đề xuất một mục mới.`,
    `Item ${itemId} was left out of the plan; where it is needed, propose a new one.`,
  ]),
  PlanItemExists: say(GUARD, ['Mục đã có', 'Item exists'], ({ itemId }) => [
    `Mục ${itemId} đã có cùng cơ quan, đơn vị, quý và nội dung; hãy điều chỉnh mục đó.`,
    `Item ${itemId} has the same body, unit, quarter and topics; adjust that one.`,
  ]),
  NotOwnPlan: say(PERSON, ['Không phải cơ quan của mình', "Not one's own body"], ({ body, acting }) => [
    `Mục này của cơ quan ${body}; cơ quan ${acting} chỉ đề xuất cho mình. Thanh tra tỉnh tổng hợp cho cả tỉnh.`,
    `This item is of body ${body}; body ${acting} plans for itself only. The province's inspectorate plans for all.`,
  ]),
  ProvinceDecides: say(PERSON, ['Thuộc Thanh tra tỉnh', "The province's inspectorate decides"], ({ acting }) => [
    `Việc này do Thanh tra tỉnh quyết định, không phải cơ quan ${acting}.`,
    `This is decided by the province's inspectorate, not by body ${acting}.`,
  ]),
  QuarterOver: say(GUARD, ['Quý đã hết', 'Quarter over'], ({ quarter, year, on, endedOn }) => [
    `Quý ${quarter}/${year} đã hết ngày ${formatDate(endedOn)}, trước ngày ${formatDate(on)}.`,
    `Quarter ${quarter} of ${year} ended on ${endedOn}, before ${on}.`,
  ]),
  OverlapUnknown: say(GUARD, ['Không có trùng lặp này', 'Overlap unknown'], ({ overlapId }) => [
    `Kế hoạch không có trùng lặp ${overlapId}.`,
    `The plan has no overlap ${overlapId}.`,
  ]),
  OverlapSettled: say(GUARD, ['Trùng lặp đã xử lý', 'Overlap settled'], ({ overlapId }) => [
    `Trùng lặp ${overlapId} đã được xử lý hoặc không còn.`,
    `Overlap ${overlapId} has been resolved, or is no more.`,
  ]),
  ItemNotInOverlap: say(GUARD, ['Mục ngoài trùng lặp', 'Item not of the overlap'], ({ itemId, items }) => [
    `Trùng lặp này là giữa ${listed(items)}, không có ${itemId}.`,
    `This overlap is between ${listed(items)}; ${itemId} is not of it.`,
  ]),
  OverlapsOpen: say(GUARD, ['Còn trùng lặp', 'Overlaps open'], ({ overlapIds }) => [
    `Phải xử lý trùng lặp trước khi phê duyệt: ${listed(overlapIds)}.`,
    `Overlaps are resolved before the approval: ${listed(overlapIds)}.`,
  ]),
  PlanEmpty: say(
    GUARD,
    ['Kế hoạch trống', 'Plan empty'],
    ['Kế hoạch không có mục nào để phê duyệt.', 'The plan has no item that could be approved.'],
  ),
  PlanAlreadyApproved: say(GUARD, ['Kế hoạch đã được phê duyệt', 'Plan approved already'], ({ document, on }) => [
    `Kế hoạch đã được phê duyệt ngày ${formatDate(on)} theo văn bản số ${document}.`,
    `The plan was approved on ${on} by paper ${document}.`,
  ]),
  PlanPaperMissing: say(GUARD, ['Thiếu văn bản điều chỉnh', 'Paper missing'], ({ approvedBy }) => [
    `Kế hoạch đã được phê duyệt theo văn bản số ${approvedBy}: thay đổi phải có văn bản.`,
    `The plan was approved by paper ${approvedBy}: a change of it needs a paper.`,
  ]),
  SourceNotPlan: say(GUARD, ['Không theo kế hoạch', 'Not planned'], ({ source }) => [
    `Cuộc thanh tra mở do «${wordOf(caseSourceNames, source).vi}», không phải theo kế hoạch.`,
    `The inspection was opened for “${wordOf(caseSourceNames, source).en}”, not by the plan.`,
  ]),
  PlanNotApproved: say(GUARD, ['Kế hoạch chưa được phê duyệt', 'Plan not approved'], ({ planId, on }) => [
    `Kế hoạch ${planId} chưa được phê duyệt vào ngày ${formatDate(on)}.`,
    `Plan ${planId} was not approved on ${on}.`,
  ]),
  PlanItemMismatch: say(GUARD, ['Không đúng mục', 'Another item'], ({ itemId, field, planned, actual }) => [
    `Mục ${itemId} ghi ${caseFieldName(field)?.vi} ${planned}, hồ sơ này là ${actual}.`,
    `Item ${itemId} names ${caseFieldName(field)?.en} ${planned}; this case has ${actual}.`,
  ]),
  PlanItemNamedBefore: say(GUARD, ['Đã gắn mục kế hoạch', 'Item named before'], ({ planId, itemId }) => [
    `Hồ sơ đã gắn với mục ${itemId} của kế hoạch ${planId}.`,
    `The case is of item ${itemId} of plan ${planId} already.`,
  ]),
} satisfies DomainProblems;
