import type { calendarEventDefinitions } from '#domain/working-calendar/events.ts';
import { type SamplesOf, samplePaper } from './sample.ts';

const day = { date: '2024-04-30', kind: 'holiday' as const, label: 'Ngày Chiến thắng', mark: 'verified' as const };

export const calendarSamples: SamplesOf<typeof calendarEventDefinitions> = {
  CalendarRegistered: {
    year: 2024,
    days: [
      day,
      { date: '2024-04-29', kind: 'compensatory', label: 'Nghỉ hoán đổi', mark: 'unverified' },
      { date: '2024-05-04', kind: 'makeup', label: 'Làm bù', mark: 'computed' },
    ],
    isComplete: true,
    source: 'Thông báo về việc nghỉ lễ, tết năm 2024',
  },
  CalendarDayDeclared: { day, ground: 'Thông báo hoán đổi ngày làm việc', document: samplePaper },
  CalendarDayWithdrawn: { date: '2024-04-29', ground: 'Không hoán đổi nữa', document: samplePaper },
  CalendarCompleted: { ground: 'Đã đủ các thông báo của năm', document: samplePaper },
};
