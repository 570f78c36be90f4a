import type { RequestFault } from '../request-faults.ts';

type Reached = Readonly<{ number: number; instant: string }>;

/** Figures are compared with what was known earlier: a cut-off after the moment that is read is a mistake. */
export const cutOffFault = (cutOff: Reached | undefined, asOf: Reached): RequestFault | undefined => {
  if (cutOff === undefined) return undefined;
  if (cutOff.number <= asOf.number && cutOff.instant <= asOf.instant) return undefined;
  return {
    pointer: '/cutOff',
    code: 'NotAllowed',
    detail: {
      vi: `Thời điểm chốt phải trước thời điểm đang xem (sự kiện ${asOf.number}, ${asOf.instant}).`,
      en: `The cut-off must lie before the moment that is read (event ${asOf.number}, ${asOf.instant}).`,
    },
  };
};

export const unknownBody: RequestFault = {
  pointer: '/body',
  code: 'NotAllowed',
  detail: {
    vi: 'Không có cơ quan thanh tra nào mang mã này tại thời điểm đang xem.',
    en: 'No inspectorate had this code at the moment that is read.',
  },
};

export const unknownPage: RequestFault = {
  pointer: '/after',
  code: 'NotAllowed',
  detail: {
    vi: 'Trang này thuộc một con số khác; hãy đọc lại từ trang đầu.',
    en: 'This page is of another figure; begin again with the first.',
  },
};
