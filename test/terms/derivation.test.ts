import { describe, expect, it } from 'vitest';
import { type ClockFacts, clockDue } from '#domain/law/clocks/clock.ts';
import type { RuleReadings } from '#domain/law/clocks/clock-rule.ts';
import { type SpecialDay, workingCalendarOf } from '#domain/law/working-days.ts';
import { derivationLines } from '#terms/derivation.ts';
import { specialDays, workingCalendar } from '#test/support/law/working-calendar.ts';

const told = (
  facts: Partial<ClockFacts> & Pick<ClockFacts, 'clock' | 'startedOn'>,
  more: readonly SpecialDay[] = [],
) => {
  const calendar = more.length === 0 ? workingCalendar : workingCalendarOf([...specialDays, ...more], [2024]);
  const ground = { calendar, readings: new Map() satisfies RuleReadings };
  const whole = { level: 'provincial' as const, pinnedOn: '2024-01-15', pauses: [], extensions: [], ...facts };
  return derivationLines(clockDue(whole, ground).derivation);
};
const vietnamese = (...args: Parameters<typeof told>) => told(...args).map(({ text }) => text.vi);

describe('A derivation in words', () => {
  it('tells event, rule with article and mark, days off and the last day', () => {
    expect(vietnamese({ clock: 'assign-draft', startedOn: '2024-02-06' })).toEqual([
      'Từ ngày 06/02/2024: nhận báo cáo kết quả; ngày này không tính (Điều 147.2 Bộ luật Dân sự).',
      'Quy định: 5 ngày làm việc, Điều 75.1 Luật Thanh tra 2022 (11/2022/QH15); đọc qua trích dẫn. Áp dụng quy định của ngày 15/01/2024 (ngày ký quyết định thanh tra).',
      'Không tính thứ Bảy, Chủ nhật.',
      '08/02/2024–14/02/2024: ngày lễ, Tết Nguyên đán Giáp Thìn.',
      'Đủ 5 ngày làm việc vào thứ Ba, 20/02/2024.',
      'Hết hạn mà chưa xong là trễ hạn.',
    ]);
    expect(told({ clock: 'assign-draft', startedOn: '2024-02-06' })[0]?.text.en).toBe(
      'From 06/02/2024: report received; this day does not count (Civil Code Art. 147.2).',
    );
  });

  it('tells what the paper says, what did not count, each extension with the total by then, and that the end moved', () => {
    const lines = told({
      clock: 'direct-inspection',
      startedOn: '2024-03-11',
      stated: { value: 30, unit: 'calendar' },
      pauses: [{ kind: 'inspection-suspended', from: '2024-03-20', until: '2024-03-25' }],
      extensions: [
        { days: 10, ground: 'complex', on: '2024-04-05' },
        { days: 22, ground: 'complex', on: '2024-04-12' },
      ],
    });
    expect(lines.map(({ text }) => text.vi).slice(2)).toEqual([
      'Quyết định ghi 30 ngày: tính theo số này.',
      'Gia hạn ngày 05/04/2024 thêm 10 ngày (vụ việc phức tạp): tất cả 40 ngày.',
      'Gia hạn ngày 12/04/2024 thêm 22 ngày (vụ việc phức tạp): tất cả 62 ngày, nhiều hơn mức được gia hạn.',
      'Không tính 5 ngày từ 20/03/2024 đến 24/03/2024 (tạm dừng cuộc thanh tra).',
      'Đủ 62 ngày vào thứ Sáu, 17/05/2024.',
      'Hết hạn mà chưa xong là trễ hạn.',
    ]);
    expect(lines.filter(({ needsCare }) => needsCare).map(({ about }) => about)).toEqual([
      'rule',
      'extension',
      'pause',
    ]);
  });

  it('names the working day to which the end moves, and that nobody has verified the day off', () => {
    const storm = { date: '2024-03-15', kind: 'holiday', label: 'Nghỉ bão', mark: 'unverified' } as const;
    const lines = told({ clock: 'publish-conclusion', startedOn: '2024-03-05' }, [storm]);
    const moved = lines.find(({ about }) => about === 'moved');
    expect(moved?.text.vi).toBe(
      'Ngày đó là Nghỉ bão (chưa kiểm chứng), nên hạn kết thúc vào ngày làm việc kế tiếp: thứ Hai, 18/03/2024 (Điều 148.5 Bộ luật Dân sự).',
    );
    expect(moved?.needsCare).toBe(true);
  });

  it('says where there is no rule, where time stands still, and where it did so too late', () => {
    expect(vietnamese({ clock: 'report-results', startedOn: '2025-08-04', pinnedOn: '2025-07-15' })).toEqual([
      'Từ ngày 04/08/2025: kết thúc thanh tra trực tiếp.',
      'Chưa có quy tắc cho ngày 15/07/2025 (ngày ký quyết định thanh tra).',
    ]);
    const pausing = (from: string) =>
      vietnamese({
        clock: 'direct-inspection',
        startedOn: '2024-03-11',
        pauses: [{ kind: 'inspection-suspended', from, until: null }],
      }).filter((line) => line.includes(from.split('-').toReversed().join('/')));
    expect(pausing('2024-03-20')).toEqual([
      'Từ ngày 20/03/2024 không tính (tạm dừng cuộc thanh tra), đến nay chưa tiếp tục.',
    ]);
    expect(pausing('2024-06-03')).toEqual(['Tạm dừng từ ngày 03/06/2024, khi thời hạn đã hết: không kéo dài thêm.']);
  });
});
