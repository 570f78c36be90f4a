import type { Facts } from '#domain/facts.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { extend } from './facts.ts';
import { unitCodes as c, huongBinh } from './huong-binh.ts';
import { paper } from './papers.ts';

/** First day without districts. */
export const REFORM = '2025-07-01';

const document = paper({ kind: 'other', symbol: 'NQ-TVQH', number: 1650, year: 2025, signedOn: '2025-06-16' });
const mergedInto = (into: string): UnitEvent => ({ type: 'UnitMerged', data: { into, from: REFORM, document } });
const underProvince: UnitEvent = { type: 'UnitMoved', data: { parent: c.province, from: REFORM, document } };
const abolished: UnitEvent = {
  type: 'UnitAbolished',
  data: { successor: c.province, ground: 'Kết thúc hoạt động của cấp huyện', from: REFORM, document },
};

/**
 * What became of Hương Bình on 1 July 2025: its districts ended and left what was theirs to the province, their
 * inspectorates and the departments' to the provincial inspectorate, the communes stand under the province.
 */
export const reformEvents: Readonly<Record<string, readonly UnitEvent[]>> = {
  [c.commune]: [underProvince],
  [c.secondCommune]: [underProvince],
  [c.otherCommune]: [underProvince],
  [c.division]: [abolished],
  [c.districtInspectorate]: [mergedInto(c.provincialInspectorate)],
  [c.otherDistrictInspectorate]: [mergedInto(c.provincialInspectorate)],
  [c.departmentInspectorate]: [mergedInto(c.provincialInspectorate)],
  [c.district]: [abolished],
  [c.otherDistrict]: [abolished],
};

export const reformed: Facts = extend(huongBinh, { units: reformEvents });
